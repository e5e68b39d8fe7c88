import { createEntry, createToken, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let articles: string[];

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, ...finding('article', 'category')]);
  articles = [];
  for (let i = 0; i < 5; i += 1) {
    const id = await createEntry(strapi, 'article', { title: `Article ${i}` });
    articles.push(id);
    await place(admin, 'article', id, { stage: 'awareness' });
  }
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => fixture?.stop());

const get = (query: string, authorization?: string) => {
  const call = fixture.request.get(`/api/touchpoints/content?stage=awareness&${query}`);
  return authorization ? call.set('Authorization', authorization) : call;
};

/** The statements that reach the database meanwhile, but for the look at other instances' changes. */
const statements = async (work: () => PromiseLike<unknown>): Promise<string[]> => {
  // What was changed before is read by the snapshot and by the rules, not by whoever asks.
  await fixture.strapi.plugin('touchpoints').service('ruleWatch').settled();
  await fixture.strapi.plugin('touchpoints').service('snapshot').settled();
  const seen = await statementsOf(fixture.strapi, work);
  return seen.filter((sql) => !sql.includes('tp_changes'));
};

test('a warm anonymous answer asks the database nothing', async () => {
  await get('').expect(200);
  expect(await statements(() => get('').expect(200))).toEqual([]);
});

test('a warm answer with a token asks it only what Strapi asks to know the token', async () => {
  const token = await createToken(fixture.strapi, 'read-only');
  await get('', token).expect(200);
  const seen = await statements(() => get('', token).expect(200));
  expect(seen.filter((sql) => !/api_token/.test(sql))).toEqual([]);
});

test('a cold answer asks for its entries in one statement, however many placements there are', async () => {
  // Permissions are asked for again after a few seconds: how long the placing takes is not what is tried here.
  const ask = async (query: string) =>
    (await statements(() => get(query).expect(200))).filter((sql) => !sql.includes('up_permissions'));
  const before = await ask('fields=title');
  for (let i = 0; i < 60; i += 1) {
    const id = await createEntry(fixture.strapi, 'article', { title: `More ${i}` });
    await place(fixture.admin, 'article', id, { stage: 'awareness', weight: 20 });
  }
  const after = await ask('fields=body');
  expect(before.filter((sql) => sql.includes('articles'))).toHaveLength(1);
  expect(after).toHaveLength(before.length);
});

test('entries that are rendered already are not read again for another question', async () => {
  await get('limit=5').expect(200);
  expect(await statements(() => get('limit=4').expect(200))).toEqual([]);
});

test('an answer is made on one snapshot, asked for once: a new one, one that is kept, and one in place of it', async () => {
  const asked = async () => {
    const current = jest.spyOn(fixture.strapi.plugin('touchpoints').service('snapshot'), 'current');
    await get('limit=2&fields=title').expect(200);
    return current.mock.calls.length;
  };
  expect(await asked()).toBe(1);
  jest.restoreAllMocks();
  expect(await asked()).toBe(1);
  jest.restoreAllMocks();
  const change = { documentId: articles[0]!, data: { body: 'Changed' }, status: 'published' };
  await fixture.strapi.documents('api::article.article').update(change as never);
  expect(await asked()).toBe(1);
});

test('equal questions at the same time are answered once', async () => {
  const seen = await statements(() =>
    Promise.all(Array.from({ length: 8 }, () => get('limit=3&fields=publishedAt').expect(200))),
  );
  expect(seen.filter((sql) => sql.includes('articles'))).toHaveLength(1);
});

/** Holds the next reading of articles back after it has read: `reached` when it has, and then until `open` is called. */
const holdReading = () => {
  const held: { open: () => void; reached: Promise<void> } = { open: () => undefined, reached: Promise.resolve() };
  const opened = new Promise<void>((resolve) => (held.open = resolve));
  let isFirst = true;
  held.reached = new Promise<void>((resolve) => {
    fixture.strapi.documents.use(async (context, next) => {
      const rows = await next();
      if (context.action === 'findMany' && context.uid === ('api::article.article' as never) && isFirst) {
        isFirst = false;
        resolve();
        await opened;
      }
      return rows;
    });
  });
  return held;
};

test.each<[string, string, (documentId: string) => Promise<unknown>]>([
  [
    'withdrawn',
    'fields=title',
    (documentId) => fixture.strapi.documents('api::article.article' as never).unpublish({ documentId } as never),
  ],
  [
    'changed',
    'fields=title&fields=body',
    (documentId) =>
      fixture.strapi
        .documents('api::article.article' as never)
        .update({ documentId, data: { title: 'Corrected' }, status: 'published' } as never),
  ],
])(
  'what was read before an entry was %s is given to nobody who asks after, and not kept',
  async (_what, fields, change) => {
    const id = await createEntry(fixture.strapi, 'article', { title: 'Mistaken' });
    await place(fixture.admin, 'article', id, { stage: 'awareness', weight: 90 });
    const ask = (limit = 50) => get(`limit=${limit}&${fields}`).then(({ text }) => text);

    const reading = holdReading();
    const early = ask();
    await reading.reached;
    await change(id);
    const late = ask();
    await new Promise((resolve) => setTimeout(resolve, 100));
    reading.open();
    expect(await late).not.toContain('Mistaken');
    expect(await early).toContain('Mistaken');
    expect(await ask()).not.toContain('Mistaken');
    expect(await ask(49)).not.toContain('Mistaken');
  },
);

test('an answer that is kept changes when a window opens and when it closes, to the millisecond', async () => {
  const id = await createEntry(fixture.strapi, 'article', { title: 'Campaign' });
  const opens = Date.now() + 60_000;
  const closes = opens + 60_000;
  await place(fixture.admin, 'article', id, {
    stage: 'awareness',
    weight: 100,
    startsAt: new Date(opens).toISOString(),
    endsAt: new Date(closes).toISOString(),
  });
  const shown = async (at: number) => {
    jest.spyOn(Date, 'now').mockReturnValue(at);
    const { text } = await get('').expect(200);
    jest.restoreAllMocks();
    return text.includes(id);
  };
  const times = [opens - 1, opens - 1, opens, opens, closes - 1, closes, closes];
  const answers: boolean[] = [];
  for (const at of times) answers.push(await shown(at));
  expect(answers).toEqual([false, false, true, true, true, false, false]);
});

test('a change that is rolled back changes no answer; one in an open transaction none before its commit', async () => {
  const { strapi } = fixture;
  const title = (await get('limit=1').expect(200)).body.data[0].title;
  const failed = strapi.db.transaction(async () => {
    await strapi
      .documents('api::article.article' as never)
      .update({ documentId: articles[1], data: { title: 'Never' }, status: 'published' } as never);
    throw new Error('rolled back');
  });
  await expect(failed).rejects.toThrow('rolled back');
  const { body, text } = await get('').expect(200);
  expect(body.data[0].title).toBe(title);
  expect(text).not.toContain('Never');
});

test('what no answer is made of leaves all of them alone; names and goals are told at once', async () => {
  const { admin, strapi } = fixture;
  const current = async () => (await strapi.plugin('touchpoints').service('snapshot').current()).revision;
  const [{ documentId }] = (await admin.get('/journeys')).body.data;
  const change = async (edit: (stage: Record<string, unknown>) => object) => {
    const { version, stages, moments } = (await admin.get(`/journeys/${documentId}`)).body.data;
    const changed = stages.map(({ position: _, ...stage }: Record<string, unknown>) => ({ ...stage, ...edit(stage) }));
    await admin.put(`/journeys/${documentId}`, { version, stages: changed, moments }).expect(200);
  };
  const goal = async () =>
    (await fixture.request.get('/api/touchpoints/journeys').expect(200)).body.data[0].stages[0].goal;
  await goal();
  const before = await current();

  await change(() => ({ goal: 'Find out', emotion: 1, says: 'Where do I begin?', painPoints: ['Too much at once'] }));
  expect(await goal()).toBe('Find out');
  expect(await current()).toBe(before);

  await change(({ slug }) => (slug === 'awareness' ? { rule: { traits: { isNew: true } } } : {}));
  expect(await current()).not.toBe(before);
});

test('an import of entries that are placed is read in few goes, and in none where they are not placed', async () => {
  const { strapi } = fixture;
  const snapshot = strapi.plugin('touchpoints').service('snapshot');
  const documents = strapi.documents('api::article.article' as never) as unknown as Record<
    string,
    (params: object) => Promise<unknown>
  >;
  const loose = await createEntry(strapi, 'article', { title: 'Loose' }, { publish: false });
  const { revision } = await snapshot.settled();
  for (let i = 0; i < 30; i += 1) await documents[i % 2 ? 'unpublish' : 'publish']!({ documentId: loose });
  expect((await snapshot.settled()).revision).toBe(revision);
  for (let i = 0; i < 30; i += 1) {
    await documents[i % 2 ? 'publish' : 'unpublish']!({ documentId: articles[i % articles.length] });
  }
  expect((await snapshot.settled()).revision - revision).toBeLessThan(30);
});

test('nobody waits for a rebuild: the snapshot of before serves until another one is there', async () => {
  const { strapi } = fixture;
  const snapshot = strapi.plugin('touchpoints').service('snapshot');
  const { revision } = await snapshot.settled();
  const locales = strapi.plugin('i18n').service('locales');
  const find = locales.find;
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reading = jest.spyOn(locales, 'find').mockImplementation(async (...args) => {
    await opened;
    return find(...args);
  });
  // A row that says nothing of its entry, as an import by hand might leave one: all must be read again.
  const rows = strapi.db.query('plugin::touchpoints.placement' as never);
  const row = {
    key: 'nameless',
    contentType: 'api::article.article',
    journey: 'customer-journey',
    stage: 'awareness',
    weight: 50,
  };
  await rows.createMany({ data: [row] } as never);

  for (const limit of [2, 3]) expect((await get(`limit=${limit}`).expect(200)).body.data).toHaveLength(limit);
  for (let i = 0; i < 200 && reading.mock.calls.length === 0; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(reading).toHaveBeenCalled();
  open();
  expect((await snapshot.settled()).revision).toBeGreaterThan(revision);
  jest.restoreAllMocks();
  await rows.deleteMany({ where: { key: 'nameless' } } as never);
  await get('').expect(200);
  // It was removed without a name, too: nobody waits for that, and who comes next would be given the snapshot of before.
  await snapshot.settled();
});

test('a clock that is set back shows nothing before its time', async () => {
  const id = await createEntry(fixture.strapi, 'article', { title: 'Soon' });
  const opens = Date.now() + 30_000;
  await place(fixture.admin, 'article', id, {
    stage: 'awareness',
    weight: 95,
    startsAt: new Date(opens).toISOString(),
  });
  const shown = async (at: number) => {
    jest.spyOn(Date, 'now').mockReturnValue(at);
    const { text } = await get('limit=8').expect(200);
    jest.restoreAllMocks();
    return text.includes(id);
  };
  expect([await shown(opens + 1), await shown(opens - 1)]).toEqual([true, false]);
});

test('a write to many rows that gives placements another entry concerns both entries', async () => {
  const { strapi, admin } = fixture;
  const [from, to] = [
    await createEntry(strapi, 'article', { title: 'From' }),
    await createEntry(strapi, 'article', { title: 'To' }),
  ];
  await place(admin, 'article', from, { stage: 'awareness', weight: 96 });
  expect((await get('limit=7').expect(200)).text).toContain(from);
  await strapi.db
    .query('plugin::touchpoints.placement' as never)
    .updateMany({ where: { entry: from }, data: { entry: to } } as never);
  const { text } = await get('limit=7').expect(200);
  expect([text.includes(from), text.includes(to)]).toEqual([false, true]);
});

test('what a middleware of the site says about the query counts, also for answers that are kept', async () => {
  const { strapi } = fixture;
  const [layer] = strapi.server.router.stack.filter(
    ({ path }: { path: string }) => path === '/api/touchpoints/content',
  );
  layer!.stack.unshift((ctx: { get(name: string): string; query: object }, next: () => Promise<void>) => {
    if (ctx.get('x-limit')) ctx.query = { ...ctx.query, limit: ctx.get('x-limit') };
    return next();
  });
  const lengthWith = async (limit: string) =>
    (await get('fields=title').set('x-limit', limit).expect(200)).body.data.length;
  expect([await lengthWith('1'), await lengthWith('2'), await lengthWith('1')]).toEqual([1, 2, 1]);
  layer!.stack.shift();
});

test('signed addresses of files expire: what holds one is never kept', async () => {
  const { strapi } = fixture;
  const { provider } = strapi.plugins.upload as unknown as { provider: { isPrivate?: () => Promise<boolean> } };
  const { isPrivate } = provider;
  await grantPublic(strapi, finding('page'));
  const cover = await strapi.db.query('plugin::upload.file').create({
    data: { name: 'a', hash: 'a', mime: 'image/png', size: 1, url: '/a.png', provider: 'local', ext: '.png' },
  });
  const page = await createEntry(strapi, 'page', { title: 'With a picture', cover: cover.id });
  await place(fixture.admin, 'page', page, { stage: 'awareness', weight: 97 });
  const asked = () => statements(() => get('limit=1&populate[cover]=true').expect(200));
  await asked();
  expect(await asked()).toEqual([]);
  // Nor does a change elsewhere end it.
  await createEntry(strapi, 'faq', { question: 'What else?' }, { publish: false });
  expect(await asked()).toEqual([]);
  provider.isPrivate = async () => true;
  await get('limit=1&populate[cover]=true&fields=title').expect(200);
  expect((await statements(() => get('limit=1&populate[cover]=true&fields=title').expect(200))).length).toBeGreaterThan(
    0,
  );
  provider.isPrivate = isPrivate;
});

test('what is kept stays within its bounds', async () => {
  const { strapi } = fixture;
  for (let limit = 1; limit <= 60; limit += 1) await get(`limit=${limit}&fields=title&populate=category`).expect(200);
  const { bytes } = strapi.plugin('touchpoints').service('renderedCache').size();
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(32 * 1024 * 1024);
});
