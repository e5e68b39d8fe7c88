import { setLimits } from '../support/limits';
import { createEntry, createToken, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let token: string;
const articles: string[] = [];

const ARTICLES = 6;
const DECIDE = 'plugin::touchpoints.decision.find';

const update = (name: string, documentId: string, data: object) =>
  fixture.strapi
    .documents(`api::${name}.${name}` as never)
    .update({ documentId, data, status: 'published' } as never) as Promise<unknown>;

beforeAll(async () => {
  // A Strapi of its own: what an answer may hold is configured.
  fixture = await bootOwnStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, DECIDE, ...finding('article', 'category', 'page')]);
  token = await createToken(strapi, 'full-access');
  const category = await createEntry(strapi, 'category', { name: 'Boots' });
  for (let index = 0; index < ARTICLES; index += 1)
    articles.push(await createEntry(strapi, 'article', { title: `Article ${index}`, body: 'x'.repeat(100), category }));
  for (const [index, documentId] of articles.entries())
    await update('article', documentId, { related: [1, 2, 3].map((step) => articles[(index + step) % ARTICLES]) });
  for (const documentId of articles) await place(admin, 'article', documentId, { stage: 'awareness' });

  const teaser = (headline: string) => ({ __component: 'shared.teaser', headline, category, articles });
  const page = await createEntry(strapi, 'page', {
    title: 'Landing page',
    hero: { headline: 'Hero', category, articles: articles.slice(0, 2) },
    sections: [teaser('One'), { __component: 'shared.quote', text: 'Quoted' }, teaser('Two')],
  });
  await place(admin, 'page', page, { stage: 'consideration' });
});
afterAll(() => fixture?.stop());

const allow = (answers: object = {}) =>
  fixture.strapi.config.set('plugin::touchpoints.answers', { entries: 10_000, megabytes: 10, ...answers });
let rounds = 0;

const get = (query: string, stage = 'awareness', authorization = '') => {
  const call = fixture.request.get(`/api/touchpoints/content?stage=${stage}&${query}`);
  return authorization ? call.set('Authorization', authorization) : call;
};
afterEach(() => {
  jest.restoreAllMocks();
  setLimits(fixture.strapi);
  allow();
});

/** Entries of an answer with all that is populated into them. */
const entriesIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce<number>((sum, part) => sum + entriesIn(part), 0);
  return 'id' in value ? below + 1 : below;
};

const uncached = async <T>(work: () => PromiseLike<T>): Promise<T> => {
  // Each round on content that was changed, so that nothing rendered before is given.
  await update('article', articles[0]!, { body: `Changed ${(rounds += 1)}` });
  await update('page', (await fixture.strapi.documents('api::page.page' as never).findFirst({}))!.documentId, {
    text: `Changed ${rounds}`,
  });
  return work();
};

const POPULATES: [string, string, string][] = [
  ['nothing', 'awareness', 'fields=title'],
  ['one to one', 'awareness', 'populate=category'],
  ['one level of many', 'awareness', 'populate=related'],
  ['everything', 'awareness', 'populate=*'],
  ['three levels', 'awareness', 'populate=related.related.related'],
  ['paths', 'awareness', 'populate=category,related.category,related.related'],
  ['levels as an object', 'awareness', 'populate[related][populate][related][populate][category]=true'],
  ['everything of a level', 'awareness', 'populate[related][populate]=*'],
  [
    'a condition',
    'awareness',
    'populate[related][filters][title][$in][0]=Article 1&populate[related][filters][title][$in][1]=Article 2',
  ],
  ['an order', 'awareness', 'populate[related][sort]=title:desc&populate[related][populate]=category'],
  ['a number', 'awareness', 'populate[related][count]=true'],
  ['few fields', 'awareness', 'populate[related][fields][0]=title'],
  ['the way back', 'awareness', 'populate[category][populate][articles][populate]=related'],
  ['a component', 'consideration', 'populate=hero'],
  ['what a component leads to', 'consideration', 'populate=hero.articles.related'],
  ['a dynamic zone', 'consideration', 'populate=sections'],
  ['everything in a dynamic zone', 'consideration', 'populate[sections][populate]=*'],
  [
    'parts of a dynamic zone',
    'consideration',
    'populate[sections][on][shared.teaser][populate][articles][populate]=related&populate[sections][on][shared.quote]=true',
  ],
];

describe.each(POPULATES)('what is counted beforehand is what is answered: %s', (_, stage, query) => {
  // An attribute that leads to one entry counts, whether it leads to one or to none.
  const isExact = !query.includes('*');
  const count = async (authorization = '') => entriesIn((await get(query, stage, authorization).expect(200)).body.data);

  test('published', async () => {
    const most = await count();
    if (isExact) {
      allow({ entries: most });
      await uncached(() => get(query, stage).expect(200));
    }
    allow({ entries: most - 1 });
    const { body } = await uncached(() => get(query, stage).expect(400));
    expect(body.error.message).toMatch(
      / asks for more than \d+ entries( at \S+)?: populate fewer levels, or lower limit$/,
    );
  });

  test('drafts', async () => {
    const draft = `${query}&status=draft`;
    const most = entriesIn((await get(draft, stage, token).expect(200)).body.data);
    if (isExact) {
      allow({ entries: most });
      await get(draft, stage, token).expect(200);
    }
    allow({ entries: most - 1 });
    await get(draft, stage, token).expect(400);
  });
});

test('it says where the populate is too much; a decision is refused alike', async () => {
  allow({ entries: 40 });
  const message = 'populate asks for more than 40 entries at related.related: populate fewer levels, or lower limit';
  const { body } = await get('populate=related.related.related').expect(400);
  expect(body.error).toMatchObject({ name: 'ValidationError', message });
  const decision = { visitor: { stage: 'awareness' }, populate: 'related.related' };
  const { body: decided } = await fixture.request.post('/api/touchpoints/decisions').send(decision).expect(400);
  expect(decided.error.message).toBe(message);
});

test('what is refused is not read: neither the entries, nor more ids than fit', async () => {
  allow({ entries: 20 });
  const seen = await uncached(() => statementsOf(fixture.strapi, () => get('populate=related.related').expect(400)));
  const reading = seen.filter((sql) => /articles/.test(sql));
  expect(reading.length).toBeGreaterThan(0);
  expect(reading.filter((sql) => /title|body/.test(sql))).toEqual([]);
  // Six entries of twenty, and one more than fits.
  expect(reading.filter((sql) => /join/.test(sql)).every((sql) => /limit/.test(sql))).toBe(true);
});

test.each(['', 'populate=category', 'populate=category&fields=title'])(
  'whoever populates nothing that multiplies pays no statement for it: %s',
  async (query) => {
    const own = await uncached(() => statementsOf(fixture.strapi, () => get(`${query}&limit=6`).expect(200)));
    const reading = own.filter((sql) => /from (articles|categories)/.test(sql));
    expect(reading).toHaveLength(query ? 2 : 1);
  },
);

test('one entry may bring in no more than can be rendered in one go', async () => {
  // Itself, three others, and three of each of those.
  setLimits(fixture.strapi, { populatedIntoOne: 13 });
  await uncached(() => get('populate=related.related').expect(200));
  setLimits(fixture.strapi, { populatedIntoOne: 12 });
  const { body } = await uncached(() => get('populate=related.related').expect(400));
  expect(body.error.message).toBe('populate asks for more than 12 entries in a single one: populate fewer levels');
});

test('an entry that is kept weighs what it weighed when it was rendered', async () => {
  const query = 'populate=related.related';
  const { body } = await get(`${query}&limit=6`).expect(200);
  const most = entriesIn(body.data);
  allow({ entries: most - 1 });
  await get(`${query}&limit=6&fallback=none`).expect(400);
  await get(`${query}&limit=5&fallback=none`).expect(200);
});

test('nothing of a refused answer is kept', async () => {
  allow({ entries: 30 });
  await uncached(() => get('populate=related.related&limit=3').expect(400));
  allow();
  const { body } = await get('populate=related.related&limit=3').expect(200);
  expect(entriesIn(body.data)).toBe(3 * (1 + 3 + 9));
});

/** How many entries each portion has, and the turn of the event loop in which it was rendered. */
const portionsOf = async (query: string, limits: object) => {
  setLimits(fixture.strapi, limits);
  const portions: { size: number; turn: number }[] = [];
  let turn = 0;
  let isAsking = true;
  const count = () => {
    turn += 1;
    if (isAsking) setImmediate(count);
  };
  const sanitize = fixture.strapi.contentAPI.sanitize.output;
  const rendering = jest.spyOn(fixture.strapi.contentAPI.sanitize, 'output').mockImplementation(async (...args) => {
    portions.push({ size: (args[0] as unknown as unknown[]).length, turn });
    return sanitize(...args);
  });
  await uncached(async () => {
    setImmediate(count);
    try {
      await get(query).expect(200);
    } finally {
      isAsking = false;
      rendering.mockRestore();
    }
  });
  return { sizes: portions.map(({ size }) => size), turns: new Set(portions.map((portion) => portion.turn)).size };
};

describe('what is rendered together', () => {
  test('is so many entries, and others have their turn in between', async () => {
    const query = 'fields[0]=title&fields[1]=createdAt';
    expect(await portionsOf(query, { entriesAtOnce: 2 })).toEqual({ sizes: [2, 2, 2], turns: 3 });
  });

  test('is fewer where much is populated into them', async () => {
    // Each is itself and three others.
    expect((await portionsOf('populate=related&fields=title', { populatedAtOnce: 8 })).sizes).toEqual([2, 2, 2]);
    expect((await portionsOf('populate=related&fields=body', { populatedAtOnce: 7 })).sizes).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
  });
});

describe('an answer of long texts', () => {
  const LONG = 200_000;
  beforeAll(async () => {
    for (const documentId of articles) await update('article', documentId, { body: 'x'.repeat(LONG) });
  });

  test('is refused where it is too long; fewer fields are not', async () => {
    allow({ megabytes: 1 });
    const { body } = await get('fields[0]=title&fields[1]=body').expect(400);
    expect(body.error.message).toBe(
      'This asks for more than 1 MB: ask for fewer fields, populate fewer levels, or lower limit',
    );
    await get('fields[0]=title&fields[1]=body&limit=5').expect(200);
    await get('fields=title').expect(200);
    // Also where each entry is kept from other answers.
    for (const limit of [1, 2, 3]) await get(`limit=${limit}`).expect(200);
    await get('limit=6').expect(400);
  });

  test('is not read where much is populated: how long it is the database says', async () => {
    allow({ megabytes: 1 });
    setLimits(fixture.strapi, { entriesUnmeasured: 5 });
    const seen = await statementsOf(fixture.strapi, () => get('populate=related&fields=title').expect(400));
    expect(seen.filter((sql) => /body/.test(sql) && !/octets/.test(sql))).toEqual([]);
    expect(seen.filter((sql) => /octets/.test(sql))).not.toEqual([]);
    await get('populate[related][fields]=title&fields=title').expect(200);
  });

  test('is rendered in portions of so many bytes', async () => {
    // Each is itself and three others.
    const limits = { entriesUnmeasured: 5, bytesAtOnce: 2 * 4 * LONG };
    expect((await portionsOf('populate=related&fallback=none', limits)).sizes).toEqual([2, 2, 2]);
  });
});
