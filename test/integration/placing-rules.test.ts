import type { ContentRule, Placement, RulesEffect } from '../../types';
import { addLocales, createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
let admin: AdminClient;
const ids: Record<string, string> = {};

const ARTICLE = 'api::article.article';
const HOMEPAGE = { stage: 'awareness', touchpoint: 'homepage' };
const NEWSLETTER = { stage: 'consideration', touchpoint: 'newsletter' };

const addRule = async (body: object): Promise<ContentRule> => (await admin.post('/rules', body).expect(201)).body.data;
const ofEntry = async (documentId: string, contentType = ARTICLE): Promise<Placement[]> =>
  (await admin.get(`/placements?contentType=${contentType}&documentId=${documentId}`).expect(200)).body.data;
const placesOf = async (documentId: string, contentType = ARTICLE) =>
  (await ofEntry(documentId, contentType)).map(({ stage, touchpoint }) => `${stage}/${touchpoint ?? ''}`).sort();
const preview = async (): Promise<RulesEffect> => (await admin.post('/rules/run/preview', {}).expect(200)).body.data;
const run = async (): Promise<{ added: number; updated: number; removed: number; batch: string | null }> =>
  (await admin.post('/rules/run', {}).expect(200)).body.data;
const replace = (documentId: string, placements: object[]) =>
  admin.put(`/placements/${ARTICLE}/${documentId}`, { placements }).expect(200);
const settled = () => fixture.strapi.plugin('touchpoints').service('ruleWatch').settled();

beforeAll(async () => {
  fixture = await bootStrapi();
  admin = fixture.admin;
  await addLocales(fixture.strapi, ['de']);
  await importJourney(admin);
  const { strapi } = fixture;
  const comparison = await createEntry(strapi, 'category', { name: 'Comparison' });
  ids.tents = await createEntry(strapi, 'article', { title: 'Tents compared', category: comparison });
  ids.stoves = await createEntry(strapi, 'article', { title: 'Stoves compared', category: comparison });
  ids.news = await createEntry(strapi, 'article', { title: 'News' });
  ids.page = await createEntry(strapi, 'page', { title: 'A page' });
  await fixture.mark();
});
afterAll(() => fixture?.stop());
afterEach(() => fixture.reset());

const COMPARISONS = {
  name: 'Comparisons',
  contentType: ARTICLE,
  action: 'place',
  filters: { category: { name: { $eq: 'Comparison' } } },
  placements: [{ ...NEWSLETTER, segments: ['families'], weight: 80 }],
};
const EVERY_ARTICLE = { contentType: ARTICLE, action: 'place', placements: [HOMEPAGE] };

test('a rule says what it would do, does it, and is named at what it placed', async () => {
  const rule = await addRule(COMPARISONS);
  expect(rule).toMatchObject({ action: 'place', placed: 0, fault: null });
  const foreseen = await preview();
  expect(foreseen).toMatchObject({ entries: 2, added: 2, updated: 0, removed: 0, kept: 0 });
  expect(foreseen.rules).toEqual([
    { documentId: rule.documentId, name: 'Comparisons', entries: 2, kept: 0, added: 2, updated: 0, removed: 0 },
  ]);
  expect(foreseen.unplaced.before - foreseen.unplaced.after).toBe(2);
  const [score] = foreseen.scores;
  expect(score!.after! > score!.before!).toBe(true);
  expect(await ofEntry(ids.tents!)).toEqual([]);

  expect(await run()).toMatchObject({ added: 2, updated: 0, removed: 0 });
  const coverage = await admin.get('/coverage?locale=en').expect(200);
  expect(coverage.body.data.score).toBe(score!.after);
  expect((await ofEntry(ids.tents!))[0]).toMatchObject({
    ...NEWSLETTER,
    segments: ['families'],
    weight: 80,
    rule: rule.documentId,
  });
  const { body } = await admin.get('/rules').expect(200);
  expect(body.data[0].placed).toBe(2);
  expect(await run()).toMatchObject({ added: 0, updated: 0, removed: 0, batch: null });
});

test('the first rule that matches decides; a default for the rest comes last', async () => {
  const byDefault = await addRule(EVERY_ARTICLE);
  const comparisons = await addRule(COMPARISONS);
  await admin.put('/rules/order', { rules: [comparisons.documentId, byDefault.documentId] }).expect(200);
  await run();
  expect(await placesOf(ids.tents!)).toEqual(['consideration/newsletter']);
  expect(await placesOf(ids.news!)).toEqual(['awareness/homepage']);

  await admin.put('/rules/order', { rules: [byDefault.documentId, comparisons.documentId] }).expect(200);
  expect(await run()).toMatchObject({ added: 2, removed: 2 });
  expect(await placesOf(ids.tents!)).toEqual(['awareness/homepage']);
});

test('a rule that sets aside stands in the same order', async () => {
  await addRule({ contentType: ARTICLE, filters: { title: { $contains: 'Tents' } } });
  await addRule(EVERY_ARTICLE);
  await run();
  expect(await placesOf(ids.tents!)).toEqual([]);
  expect(await placesOf(ids.news!)).toEqual(['awareness/homepage']);
});

describe('what a person did stays', () => {
  test('a placement of a person is neither changed nor taken over', async () => {
    await place(admin, 'article', ids.tents!, { ...NEWSLETTER, weight: 20 });
    await addRule(COMPARISONS);
    expect(await preview()).toMatchObject({ added: 1, kept: 1 });
    await run();
    expect((await ofEntry(ids.tents!))[0]).toMatchObject({ weight: 20, segments: [], rule: null });
  });

  test('what a person changed is no longer the rule’s', async () => {
    const rule = await addRule(COMPARISONS);
    await run();
    await replace(ids.tents!, [{ ...NEWSLETTER, segments: ['families'], weight: 80 }, { stage: 'purchase' }]);
    expect((await ofEntry(ids.tents!)).map((item) => item.rule)).toEqual([rule.documentId, null]);
    await replace(ids.tents!, [{ ...NEWSLETTER, segments: [], weight: 80 }]);
    await admin.put(`/rules/${rule.documentId}`, { placements: [{ ...NEWSLETTER, weight: 10 }] }).expect(200);
    await run();
    expect((await ofEntry(ids.tents!))[0]).toMatchObject({ segments: [], weight: 80, rule: null });
    expect((await ofEntry(ids.stoves!))[0]).toMatchObject({ weight: 10, rule: rule.documentId });
  });

  test('what a person took away does not come back, until that person puts it there', async () => {
    await addRule(COMPARISONS);
    await run();
    await replace(ids.tents!, []);
    expect(await preview()).toMatchObject({ added: 0, kept: 1 });
    await run();
    expect(await ofEntry(ids.tents!)).toEqual([]);
    await place(admin, 'article', ids.tents!, NEWSLETTER);
    expect((await ofEntry(ids.tents!))[0]).toMatchObject({ rule: null });
  });

  test('nor does a place that a person changed before taking it away, nor one of that person’s own', async () => {
    await place(admin, 'article', ids.stoves!, NEWSLETTER);
    await addRule(COMPARISONS);
    await run();
    await replace(ids.tents!, [{ ...NEWSLETTER, weight: 5 }]);
    await replace(ids.tents!, []);
    await replace(ids.stoves!, []);
    expect(await run()).toMatchObject({ added: 0, batch: null });
  });

  test('nor does what was taken away before there was a rule', async () => {
    await place(admin, 'article', ids.tents!, NEWSLETTER);
    await replace(ids.tents!, []);
    await addRule(COMPARISONS);
    expect(await preview()).toMatchObject({ added: 1, kept: 1 });
    await run();
    expect(await ofEntry(ids.tents!)).toEqual([]);
  });

  test('what a person took back before there was a rule is journey content', async () => {
    const setAside = (to: boolean) =>
      admin
        .post('/unplaced/set-aside', { entries: [{ contentType: ARTICLE, documentId: ids.news }], setAside: to })
        .expect(200);
    await setAside(true);
    await setAside(false);
    await addRule({ contentType: ARTICLE, action: 'setAside' });
    await addRule(EVERY_ARTICLE);
    await run();
    expect(await placesOf(ids.news!)).toEqual(['awareness/homepage']);
    expect(await placesOf(ids.tents!)).toEqual([]);
  });

  test('adding and undoing that keeps a place refused; undoing a removal gives it back to its rule', async () => {
    const rule = await addRule(COMPARISONS);
    await run();
    await replace(ids.tents!, []);
    const entries = [{ contentType: ARTICLE, documentId: ids.tents }];
    const added = await admin.post('/placements/bulk', { entries, add: [NEWSLETTER] }).expect(200);
    await admin.post(`/batches/${added.body.data.batch}/undo`, {}).expect(200);
    expect(await run()).toMatchObject({ added: 0 });

    const stoves = [{ contentType: ARTICLE, documentId: ids.stoves }];
    const removed = await admin.post('/placements/bulk', { entries: stoves, remove: [NEWSLETTER] }).expect(200);
    await admin.post(`/batches/${removed.body.data.batch}/undo`, {}).expect(200);
    expect((await ofEntry(ids.stoves!))[0]).toMatchObject({ rule: rule.documentId });
    expect(await fixture.strapi.db.query('plugin::touchpoints.refusal').count()).toBe(1);
  });

  test('saying the same again in bulk or by a file leaves it the rule’s', async () => {
    const rule = await addRule(COMPARISONS);
    await run();
    const entries = [{ contentType: ARTICLE, documentId: ids.tents }];
    const same = { ...NEWSLETTER, segments: ['families'], weight: 80 };
    const { body } = await admin.post('/placements/bulk', { entries, add: [same] }).expect(200);
    expect(body.data).toMatchObject({ unchanged: 1, updated: 0, batch: null });
    const csv = await admin.get('/placements/export').expect(200);
    await admin.post('/placements/import').attach('file', Buffer.from(csv.text), 'same.csv').expect(200);
    expect((await ofEntry(ids.tents!))[0]).toMatchObject({ rule: rule.documentId });
  });

  test('an entry that a person set aside is not placed', async () => {
    await admin.post('/unplaced/set-aside', {
      entries: [{ contentType: ARTICLE, documentId: ids.tents }],
      setAside: true,
    });
    await addRule(COMPARISONS);
    await run();
    expect(await ofEntry(ids.tents!)).toEqual([]);
  });
});

test('what a rule placed goes where the rule goes, and leaves with what it matches', async () => {
  const rule = await addRule(COMPARISONS);
  await run();
  await admin.put(`/rules/${rule.documentId}`, { filters: { title: { $contains: 'Tents' } } }).expect(200);
  expect(await run()).toMatchObject({ added: 0, removed: 1 });
  expect(await ofEntry(ids.stoves!)).toEqual([]);
});

test('a batch is undone as one, but for what somebody changed since', async () => {
  await addRule(COMPARISONS);
  const { batch } = await run();
  await replace(ids.tents!, [{ ...NEWSLETTER, weight: 5 }]);
  const { body } = await admin.get('/batches').expect(200);
  expect(body.data[0]).toMatchObject({
    documentId: batch,
    kind: 'rules',
    name: 'Comparisons',
    entries: 2,
    canUndo: true,
  });
  const undone = await admin.post(`/batches/${batch}/undo`, {}).expect(200);
  expect(undone.body.data).toEqual({ added: 0, updated: 0, removed: 1, kept: 1 });
  expect(await ofEntry(ids.stoves!)).toEqual([]);
  expect((await ofEntry(ids.tents!))[0]).toMatchObject({ weight: 5 });
  await admin.post(`/batches/${batch}/undo`, {}).expect(409);
});

test('a bulk change is looked at first, refuses what cannot be, and is undone', async () => {
  await place(admin, 'article', ids.tents!, { ...HOMEPAGE, locale: 'de' });
  const entries = [
    { contentType: ARTICLE, documentId: ids.tents },
    { contentType: ARTICLE, documentId: ids.news },
    { contentType: ARTICLE, documentId: 'gone' },
    { contentType: 'api::page.page', documentId: ids.page },
  ];
  const change = { entries, add: [{ ...NEWSLETTER, locale: 'de' }], replace: true };
  const looked = await admin.post('/placements/bulk/preview', change).expect(200);
  expect(looked.body.data).toMatchObject({ entries: 2, added: 2, updated: 0, removed: 1 });
  expect(looked.body.data.refused.map((item: { documentId: string }) => item.documentId)).toEqual(['gone', ids.page]);
  expect(looked.body.data.refused[1]).toMatchObject({
    title: 'A page',
    message: expect.stringMatching(/not localised/),
  });
  await admin.post('/placements/bulk', change).expect(400);
  expect(await placesOf(ids.tents!)).toEqual(['awareness/homepage']);

  const done = await admin.post('/placements/bulk', { ...change, skipRefused: true }).expect(200);
  expect(await placesOf(ids.tents!)).toEqual(['consideration/newsletter']);
  const undone = await admin.post(`/batches/${done.body.data.batch}/undo`, {}).expect(200);
  expect(undone.body.data).toEqual({ added: 1, updated: 0, removed: 2, kept: 0 });
  expect(await placesOf(ids.tents!)).toEqual(['awareness/homepage']);
});

test('what has no place any more is not put back', async () => {
  const doomed = await createEntry(fixture.strapi, 'article', { title: 'Doomed' });
  const entries = [doomed, ids.news!].map((documentId) => ({ contentType: ARTICLE, documentId }));
  await admin.post('/placements/bulk', { entries, add: [HOMEPAGE] }).expect(200);
  const { body } = await admin.post('/placements/bulk', { entries, remove: [HOMEPAGE] }).expect(200);
  await fixture.strapi.documents(ARTICLE).delete({ documentId: doomed });
  const undone = await admin.post(`/batches/${body.data.batch}/undo`, {}).expect(200);
  expect(undone.body.data).toEqual({ added: 1, updated: 0, removed: 0, kept: 1 });
});

test('rules run over entries as they are created and published', async () => {
  await addRule(EVERY_ARTICLE);
  const draft = await createEntry(fixture.strapi, 'article', { title: 'A draft' }, { publish: false });
  await settled();
  expect(await placesOf(draft)).toEqual(['awareness/homepage']);

  await addRule({ contentType: 'api::page.page', action: 'place', placements: [{ stage: 'purchase' }] });
  const page = await createEntry(fixture.strapi, 'page', { title: 'Another page' });
  await settled();
  expect(await placesOf(page, 'api::page.page')).toEqual(['purchase/']);

  await fixture.reset();
  await addRule({ ...EVERY_ARTICLE, filters: { title: { $eq: 'Ready' } } });
  const later = await createEntry(fixture.strapi, 'article', { title: 'Not ready' }, { publish: false });
  await settled();
  expect(await placesOf(later)).toEqual([]);
  await fixture.strapi.documents(ARTICLE).update({ documentId: later, data: { title: 'Ready' } } as never);
  await fixture.strapi.documents(ARTICLE).publish({ documentId: later });
  await settled();
  expect(await placesOf(later)).toEqual(['awareness/homepage']);
});

test('publishing writes nothing where no rule has anything to change', async () => {
  await addRule({ ...EVERY_ARTICLE, filters: { title: { $eq: 'Ready' } } });
  const { strapi } = fixture;
  const ready = await createEntry(strapi, 'article', { title: 'Ready' });
  await settled();
  const revision = () => strapi.db.query('plugin::touchpoints.revision').findOne({ where: { name: 'main' } });
  const { value } = await revision();
  await strapi.documents(ARTICLE).publish({ documentId: ready });
  await createEntry(strapi, 'article', { title: 'Not ready' });
  await settled();
  expect(await placesOf(ready)).toEqual(['awareness/homepage']);
  expect((await revision()).value).toBe(value);
});

test('what cannot be placed keeps nothing else from being placed', async () => {
  const { strapi } = fixture;
  const entries: string[] = [];
  for (const title of ['First', 'Second', 'Third', 'Fourth', 'Fifth'])
    entries.push(await createEntry(strapi, 'article', { title }, { publish: false }));
  await settled();
  await addRule(EVERY_ARTICLE);
  let failures = 0;
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: ['plugin::touchpoints.placement'],
    beforeCreateMany({ params }: { params: { data: { entry: string }[] } }) {
      if (!params.data.some(({ entry }) => entry === entries[2])) return;
      failures += 1;
      throw new Error('Refused by a test');
    },
  } as never) as unknown as () => void;
  const told = jest.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
  try {
    for (const documentId of entries) await strapi.documents(ARTICLE).publish({ documentId });
    await settled();
    const placed = await Promise.all(entries.map((documentId) => placesOf(documentId)));
    expect(placed.map(({ length }) => length)).toEqual([1, 1, 0, 1, 1]);
    expect(failures).toBeGreaterThan(0);
    expect(told.mock.calls.map(([message]) => String(message))).toEqual([
      expect.stringContaining(`could not place 1 new entries (${ARTICLE}#${entries[2]})`),
    ]);
  } finally {
    told.mockRestore();
    unsubscribe();
  }
});

test('a rule is deleted with what it placed, or leaves it', async () => {
  const rule = await addRule(COMPARISONS);
  await run();
  await admin.del(`/rules/${rule.documentId}?placements=keep`).expect(204);
  expect((await ofEntry(ids.tents!))[0]).toMatchObject({ rule: null });
  await fixture.reset();
  const again = await addRule(COMPARISONS);
  await run();
  await admin.del(`/rules/${again.documentId}?placements=remove`).expect(204);
  expect(await ofEntry(ids.stoves!)).toEqual([]);
  const [batch] = (await admin.get('/batches')).body.data;
  await admin.post(`/batches/${batch.documentId}/undo`, {}).expect(200);
  // Its rule is gone: it comes back as if placed by hand.
  expect((await ofEntry(ids.stoves!))[0]).toMatchObject({ rule: null });
});

test('a rule follows a stage that is moved, and says when its stage is gone', async () => {
  await admin.post('/journeys/import', {
    name: 'Other',
    slug: 'other',
    stages: [
      { name: 'One', slug: 'one' },
      { name: 'Two', slug: 'two' },
    ],
    touchpoints: [],
    segments: [],
    moments: [],
  });
  await addRule({ ...EVERY_ARTICLE, placements: [{ journey: 'other', stage: 'one' }] });
  await run();
  await admin.post('/placements/move', { from: { journey: 'other', stage: 'one' }, to: 'two' }).expect(200);
  const moved = (await admin.get('/rules')).body.data[0];
  expect(moved.placements).toMatchObject([{ journey: 'other', stage: 'two' }]);
  expect(await run()).toMatchObject({ added: 0, removed: 0, updated: 0 });

  const other = (await admin.get('/journeys')).body.data.find((item: { slug: string }) => item.slug === 'other');
  await admin.del(`/journeys/${other.documentId}?force=true`).expect(204);
  expect((await admin.get('/rules')).body.data[0].fault.message).toMatch(/Unknown journey/);
  expect(await run()).toMatchObject({ added: 0, removed: 0 });
});

test('what cannot follow is left for a person to decide, and no rule takes it away', async () => {
  await addRule(EVERY_ARTICLE);
  await run();
  await replace(ids.news!, [HOMEPAGE, { ...HOMEPAGE, touchpoint: 'newsletter', segments: ['families'] }]);
  const move = { from: { touchpoint: 'homepage' }, to: 'newsletter' };
  expect((await admin.post('/placements/move', move).expect(200)).body.data).toMatchObject({ left: 1 });
  await run();
  expect(await placesOf(ids.news!)).toEqual(['awareness/homepage', 'awareness/newsletter']);
  expect(await placesOf(ids.tents!)).toEqual(['awareness/newsletter']);
});

test('a rule that broke keeps what it placed, also where another one would decide now', async () => {
  const rule = await addRule(COMPARISONS);
  await addRule({ ...EVERY_ARTICLE, placements: [HOMEPAGE] });
  await run();
  await fixture.strapi.db
    .query('plugin::touchpoints.rule')
    .update({ where: { documentId: rule.documentId }, data: { filters: { colour: { $eq: 'red' } } } });
  expect((await admin.get('/rules')).body.data[0].fault.message).toMatch(/Unknown field "colour"/);
  await run();
  expect(await placesOf(ids.tents!)).toEqual(['consideration/newsletter']);
});

test('below a rule that broke nothing new is placed: nobody knows what that one would have decided', async () => {
  const legal = await addRule({ contentType: ARTICLE, action: 'setAside', filters: { title: { $eq: 'News' } } });
  await addRule(EVERY_ARTICLE);
  await run();
  expect(await placesOf(ids.news!)).toEqual([]);
  await fixture.strapi.db
    .query('plugin::touchpoints.rule')
    .update({ where: { documentId: legal.documentId }, data: { filters: { colour: { $eq: 'red' } } } });
  expect((await admin.get('/rules')).body.data[1].fault.message).toMatch(/above/);
  expect(await run()).toMatchObject({ added: 0, removed: 0 });
  expect(await placesOf(ids.tents!)).toEqual(['awareness/homepage']);
});

test('a batch that later changes cover can be undone once those are', async () => {
  const entries = [{ contentType: ARTICLE, documentId: ids.tents }];
  const add = async (weight: number) =>
    (await admin.post('/placements/bulk', { entries, add: [{ ...NEWSLETTER, weight }] }).expect(200)).body.data.batch;
  const [first, second] = [await add(30), await add(60)];
  const undo = async (batch: string) => (await admin.post(`/batches/${batch}/undo`, {}).expect(200)).body.data;
  expect(await undo(first)).toMatchObject({ removed: 0, kept: 1 });
  expect(await undo(second)).toMatchObject({ updated: 1, kept: 0 });
  expect(await undo(first)).toMatchObject({ removed: 1, kept: 0 });
  await admin.post(`/batches/${first}/undo`, {}).expect(409);
});

describe('what is said of entries is undone, too', () => {
  const say = async (setAside: boolean, ...entries: string[]) => {
    const body = { entries: entries.map((documentId) => ({ contentType: ARTICLE, documentId })), setAside };
    return (await admin.post('/unplaced/set-aside', body).expect(200)).body.data;
  };
  const undo = async (batch: string) => (await admin.post(`/batches/${batch}/undo`, {}).expect(200)).body.data;
  const asideNow = async (): Promise<string[]> =>
    (await admin.get('/unplaced?setAside=true').expect(200)).body.data
      .map(({ documentId }: { documentId: string }) => documentId)
      .sort();

  test('as if nobody had ever said it: a rule of later decides', async () => {
    const { changed, batch } = await say(true, ids.tents!, ids.stoves!);
    expect(changed).toBe(2);
    expect(await say(true, ids.tents!)).toEqual({ changed: 0, batch: null });
    const { body } = await admin.get('/batches').expect(200);
    expect(body.data[0]).toMatchObject({
      kind: 'setAside',
      entries: 2,
      added: 0,
      updated: 2,
      removed: 0,
      canUndo: true,
    });
    expect(await undo(batch)).toEqual({ added: 0, updated: 2, removed: 0, kept: 0 });
    expect(await asideNow()).toEqual([]);
    await addRule({ contentType: ARTICLE, filters: { title: { $contains: 'Tents' } } });
    expect(await asideNow()).toEqual([ids.tents]);
  });

  test('what was brought back against a rule is set aside by it again; what was said since stays', async () => {
    await addRule({ contentType: ARTICLE, filters: { title: { $contains: 'compared' } } });
    const { batch } = await say(false, ids.tents!, ids.stoves!);
    expect(await asideNow()).toEqual([]);
    await say(true, ids.stoves!);
    await addRule({ contentType: ARTICLE, filters: { title: { $eq: 'News' } } });
    expect(await undo(batch)).toEqual({ added: 0, updated: 1, removed: 0, kept: 1 });
    expect(await asideNow()).toEqual([ids.tents!, ids.stoves!, ids.news!].sort());
    const person = await fixture.adminWith([
      { action: 'plugin::touchpoints.read' },
      { action: 'plugin::touchpoints.place' },
    ]);
    const { batch: hidden } = await say(true, ids.news!);
    await person.post(`/batches/${hidden}/undo`, {}).expect(403);
  });

  test('a list of what was changed may leave out what is about one entry', async () => {
    await say(true, ids.tents!);
    await say(true, ids.stoves!, ids.news!);
    const { body } = await admin.get('/batches?several=true').expect(200);
    expect(body.data.map(({ entries }: { entries: number }) => entries)).toEqual([2]);
  });
});

test('what a rule placed is undone although its rule is gone', async () => {
  const rule = await addRule(COMPARISONS);
  const { batch } = await run();
  await admin.del(`/rules/${rule.documentId}?placements=keep`).expect(204);
  expect(await placesOf(ids.tents!)).toEqual(['consideration/newsletter']);
  const { body } = await admin.post(`/batches/${batch}/undo`, {}).expect(200);
  expect(body.data).toMatchObject({ removed: 2, kept: 0 });
  expect(await placesOf(ids.tents!)).toEqual([]);
});

test('a rule that sets aside from now on lets go of what it placed', async () => {
  const rule = await addRule(COMPARISONS);
  await run();
  await admin.put(`/rules/${rule.documentId}`, { action: 'setAside' }).expect(200);
  expect(await run()).toMatchObject({ removed: 2 });
});

test('what cannot be meant is refused', async () => {
  const bad = (body: object) => admin.post('/rules', body).expect(400);
  await bad({ ...EVERY_ARTICLE, placements: [] });
  await bad({ ...EVERY_ARTICLE, placements: [{ stage: 'nowhere' }] });
  await bad({ ...EVERY_ARTICLE, placements: [HOMEPAGE, HOMEPAGE] });
  await bad({ ...EVERY_ARTICLE, action: 'setAside' });
  await bad({ contentType: 'api::page.page', action: 'place', placements: [{ ...HOMEPAGE, locale: 'de' }] });
});

test('what rules did is undone by who keeps the settings; what people did, by who may place and read it', async () => {
  await addRule(COMPARISONS);
  const { batch } = await run();
  const placer = await fixture.adminWith([
    { action: 'plugin::touchpoints.read' },
    { action: 'plugin::touchpoints.place' },
  ]);
  expect((await placer.get('/batches').expect(200)).body.data).toEqual([]);
  await placer.post(`/batches/${batch}/undo`, {}).expect(403);
  const { body } = await admin
    .post('/placements/bulk', { entries: [{ contentType: ARTICLE, documentId: ids.news }], add: [HOMEPAGE] })
    .expect(200);
  await placer.post(`/batches/${body.data.batch}/undo`, {}).expect(403);
  await admin.post(`/batches/${body.data.batch}/undo`, {}).expect(200);
});

test('a batch stays its author’s when that person has another e-mail address and name', async () => {
  await addRule(COMPARISONS);
  const grants = ['read', 'place', 'settings'].map((name) => ({ action: `plugin::touchpoints.${name}` }));
  const reads = {
    action: 'plugin::content-manager.explorer.read',
    subject: ARTICLE,
    properties: { fields: ['title'], locales: null },
  };
  const person = await fixture.adminWith([...grants, reads]);
  await person.post('/rules/run', {}).expect(200);
  const own = async () => (await person.get('/batches?mine=true').expect(200)).body.data;
  expect(await own()).toMatchObject([{ mine: true }]);
  const users = fixture.strapi.db.query('admin::user');
  const [row] = await users.findMany({ orderBy: { id: 'desc' }, limit: 1 });
  const changed = { email: 'Renamed@example.com', firstname: 'Rena', lastname: 'Med' };
  await fixture.strapi.service('admin::user').updateById(row.id, changed);
  expect(await own()).toMatchObject([{ mine: true, authorName: 'Rena Med' }]);
  await users.delete({ where: { id: row.id } });
  expect((await admin.get('/batches').expect(200)).body.data).toMatchObject([
    { mine: false, authorName: expect.stringMatching(/Ada/) },
  ]);
});
