import { setLimits } from '../support/limits';
import { createEntry, importJourney } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';
const PLACE = { stage: 'awareness', touchpoint: 'homepage' };
const HEADING = 'contentType,documentId,stage';

let fixture: Fixture;
let admin: AdminClient;
const ids: string[] = [];

const refs = (count: number) => ids.slice(0, count).map((documentId) => ({ contentType: ARTICLE, documentId }));
const rows = (table: string) => fixture.strapi.db.query(`plugin::touchpoints.${table}` as never);
const placed = () => rows('placement').count();

beforeAll(async () => {
  fixture = await bootStrapi();
  admin = fixture.admin;
  await importJourney(admin);
  for (let index = 0; index < 5; index += 1)
    ids.push(await createEntry(fixture.strapi, 'article', { title: `Placed ${index}` }));
});
afterAll(() => fixture?.stop());
afterEach(async () => {
  setLimits(fixture.strapi);
  jest.restoreAllMocks();
  for (const table of ['placement', 'batch', 'batch-part', 'rule', 'note', 'saved-filter', 'record', 'record-base'])
    await rows(table).deleteMany({ where: {} });
});

test('what a bulk change did is kept in parts, and undone as one', async () => {
  setLimits(fixture.strapi, { changesInPart: 3 });
  const partsOf = async (count: number) => {
    const body = { entries: refs(count), add: [PLACE] };
    const { batch } = (await admin.post('/placements/bulk', body).expect(200)).body.data;
    expect(await placed()).toBe(count);
    const parts = await rows('batch-part').count({ where: { batch } });
    await admin.post(`/batches/${batch}/undo`, {}).expect(200);
    expect(await placed()).toBe(0);
    return parts;
  };
  expect([await partsOf(3), await partsOf(4)]).toEqual([1, 2]);
});

test('a search finds as many entries for a bulk change as may be, and says how many there are', async () => {
  const found = async (bulkEntries: number) => {
    setLimits(fixture.strapi, { bulkEntries });
    const { data, meta } = (await admin.get(`/content/refs?contentTypes=${ARTICLE}`).expect(200)).body;
    return [data.length, meta.total];
  };
  expect([await found(6), await found(5), await found(4)]).toEqual([
    [5, 5],
    [5, 5],
    [4, 5],
  ]);
});

test('of the entries that a bulk change refuses the first are named', async () => {
  const faqs: string[] = [];
  for (const question of ['One?', 'Two?', 'Three?'])
    faqs.push(await createEntry(fixture.strapi, 'faq', { question, answer: 'A' }));
  const entries = faqs.map((documentId) => ({ contentType: 'api::faq.faq', documentId }));
  const named = async (refusedNamed: number) => {
    setLimits(fixture.strapi, { refusedNamed });
    // These have no locales.
    const body = { entries, add: [{ ...PLACE, locale: 'en' }], skipRefused: true };
    const { refused } = (await admin.post('/placements/bulk/preview', body).expect(200)).body.data;
    return refused.map(({ title }: { title: string | null }) => title);
  };
  expect(await named(3)).toEqual(['One?', 'Two?', 'Three?']);
  expect(await named(2)).toEqual(['One?', 'Two?', null]);
});

test('a file may have so many bytes, and so many lines; a report holds so many', async () => {
  const send = (text: string) => admin.post('/placements/import').attach('file', Buffer.from(text), 'placements.csv');
  const lines = (count: number) =>
    [HEADING, ...ids.slice(0, count).map((id) => `${ARTICLE},${id},awareness`)].join('\n');

  setLimits(fixture.strapi, { bytesOfFile: lines(3).length });
  expect((await send(lines(3)).expect(200)).body.data).toMatchObject({ added: 3 });
  expect((await send(`${lines(3)}\n`).expect(400)).body.error.message).toMatch(/^The file is larger than/);

  setLimits(fixture.strapi, { rowsOfFile: 3 });
  expect((await send(lines(3)).expect(200)).body.data).toMatchObject({ unchanged: 3 });
  expect((await send(lines(4)).expect(400)).body.error.message).toBe('The file has more than 3 lines');
  expect(await placed()).toBe(3);

  const reported = async (rowsOfReport: number) => {
    setLimits(fixture.strapi, { rowsOfReport });
    const { body } = await send(`${lines(3)}\n${ARTICLE},nobody,awareness`).expect(200);
    expect(body.data).toMatchObject({ refused: 1, unchanged: 3 });
    return body.data.rows.map(({ outcome }: { outcome: string }) => outcome);
  };
  expect(await reported(4)).toEqual(['refused', 'unchanged', 'unchanged', 'unchanged']);
  expect(await reported(3)).toEqual(['refused', 'unchanged', 'unchanged']);
});

test('so many notes, filters and rules may be kept', async () => {
  setLimits(fixture.strapi, { notesOfPlace: 2, savedFilters: 2, rules: 2 });
  const said = async (call: (index: number) => ReturnType<AdminClient['post']>) => {
    for (const index of [0, 1]) await call(index).expect(201);
    return (await call(2).expect(400)).body.error.message;
  };
  expect(await said((index) => admin.post('/notes', { ...PLACE, text: `Note ${index}` }))).toMatch(/at most 2 notes/);
  expect(await said((index) => admin.post('/content/filters', { name: `Filter ${index}`, query: 'q=x' }))).toMatch(
    /keep 2 filters/,
  );
  await admin.post('/content/filters', { name: 'Filter 1', query: 'q=y' }).expect(201);
  expect(await said(() => admin.post('/rules', { contentType: ARTICLE, filters: { title: 'x' } }))).toBe(
    'There can be at most 2 rules',
  );
});

test('a rule shows so many examples, and its form so many values', async () => {
  const categories = await Promise.all(
    ['Tents', 'Stoves', 'Maps'].map((name) => createEntry(fixture.strapi, 'category', { name })),
  );
  const shown = async (examplesOfRule: number) => {
    setLimits(fixture.strapi, { examplesOfRule });
    return (await admin.post('/rules/preview', { contentType: ARTICLE }).expect(200)).body.data;
  };
  expect((await shown(5)).examples).toHaveLength(5);
  expect(await shown(2)).toMatchObject({ count: 5, examples: ['Placed 0', 'Placed 1'] });

  const offered = async (choicesOfField: number) => {
    setLimits(fixture.strapi, { choicesOfField });
    const { data } = (await admin.get(`/rules/fields?contentType=${ARTICLE}`).expect(200)).body;
    return data.find(({ path }: { path: string }) => path === 'category.name').choices;
  };
  expect(await offered(3)).toEqual(['Maps', 'Stoves', 'Tents']);
  expect(await offered(2)).toEqual([]);
  for (const documentId of categories)
    await fixture.strapi.documents('api::category.category' as never).delete({ documentId } as never);
});

test('of the entries in the way of a removal the first are named', async () => {
  await admin.post('/placements/bulk', { entries: refs(3), add: [PLACE] }).expect(200);
  const { data } = (await admin.get('/touchpoints').expect(200)).body;
  const { documentId } = data.find(({ slug }: { slug: string }) => slug === 'homepage');
  const named = async (usesLookedFor: number, usesShown: number) => {
    setLimits(fixture.strapi, { usesLookedFor, usesShown });
    const { inUse } = (await admin.del(`/touchpoints/${documentId}`).expect(409)).body.error.details;
    expect(inUse.placements).toBe(3);
    return inUse.entries.length;
  };
  expect([await named(3, 3), await named(2, 3), await named(3, 2), await named(4, 4)]).toEqual([3, 2, 2, 3]);
});

describe('a trend', () => {
  const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  /** How many entries are named, and how many more there are, where three came to the stage. */
  const changes = async (limits: object) => {
    setLimits(fixture.strapi, limits);
    for (const table of ['record', 'record-base', 'placement']) await rows(table).deleteMany({ where: {} });
    const trend = fixture.strapi.plugin('touchpoints').service('trend');
    await trend.record({ day: dayFromNow(-1) });
    await admin.post('/placements/bulk', { entries: refs(3), add: [{ stage: 'awareness' }] }).expect(200);
    await trend.record({ day: dayFromNow(0) });
    const days = `from=${dayFromNow(-1)}&to=${dayFromNow(0)}&locale=en`;
    const { cells, more } = (await admin.get(`/trend/changes?${days}`).expect(200)).body.data;
    return [cells.flatMap(({ came }: { came: object[] }) => came).length, more];
  };

  test('names so many entries, and counts the others', async () => {
    expect(await changes({ namedInTrend: 3 })).toEqual([3, 0]);
    expect(await changes({ namedInTrend: 2 })).toEqual([2, 1]);
  });

  test('knows so many of each record, and counts the others', async () => {
    expect(await changes({ namedInRecord: 3 })).toEqual([3, 0]);
    expect(await changes({ namedInRecord: 2 })).toEqual([2, 1]);
  });
});

describe('new entries that rules place', () => {
  const service = (name: string) => fixture.strapi.plugin('touchpoints').service(name);
  /** Has them published again, all of them within one transaction, so that they come together. */
  const publish = async (count: number) => {
    await fixture.strapi.db.transaction(async () => {
      for (const documentId of ids.slice(0, count))
        await fixture.strapi.documents(ARTICLE as never).publish({ documentId } as never);
    });
    await service('ruleWatch').settled();
  };

  beforeEach(async () => {
    await service('ruleWatch').settled();
    await admin.post('/rules', { contentType: ARTICLE, action: 'place', placements: [PLACE] }).expect(201);
  });

  test('are dealt with so many at once', async () => {
    setLimits(fixture.strapi, { placedAtOnce: 3 });
    const dealt = jest.spyOn(service('ruleRuns'), 'runFor');
    const sizes = async (count: number) => {
      dealt.mockClear();
      await publish(count);
      return dealt.mock.calls.map(([refs]) => (refs as unknown[]).length);
    };
    expect(await sizes(3)).toEqual([3]);
    expect(await sizes(4)).toEqual([3, 1]);
    expect(await placed()).toBe(4);
  });

  test('are tried again by halves, in so many runs', async () => {
    const runs = service('ruleRuns');
    const runFor = runs.runFor.bind(runs);
    const error = jest.spyOn(fixture.strapi.log, 'error').mockImplementation((() => undefined) as never);
    jest.spyOn(runs, 'runFor').mockImplementation((async (refs: { documentId: string }[]) => {
      if (refs.some(({ documentId }) => documentId === ids[2])) throw new Error('Nobody can place that');
      return runFor(refs);
    }) as never);
    const lostWith = async (retriesOfPlacing: number) => {
      setLimits(fixture.strapi, { retriesOfPlacing });
      error.mockClear();
      await rows('placement').deleteMany({ where: {} });
      await publish(4);
      return { lost: /place (\d+) new/.exec(String(error.mock.calls[0]))?.[1], placed: await placed() };
    };
    // All four; the first two; the last two; the third; the fourth.
    expect(await lostWith(5)).toEqual({ lost: '1', placed: 3 });
    expect(await lostWith(4)).toEqual({ lost: '2', placed: 2 });
    expect(await lostWith(2)).toEqual({ lost: '2', placed: 2 });
    expect(await lostWith(1)).toEqual({ lost: '4', placed: 0 });
  });
});
