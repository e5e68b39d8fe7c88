import type { Orphan } from '../../types';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
let article: string;

const ARTICLE = 'api::article.article';
const OLD = 'api::post.post';
const READ = { action: 'plugin::touchpoints.read' };
const PLACE = { action: 'plugin::touchpoints.place' };
const reads = (conditions: string[] = []) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: ARTICLE,
  properties: { fields: ['title'], locales: ['en'] },
  conditions,
});

interface Answer {
  readonly data: Orphan[];
  readonly meta: {
    readonly pagination: { readonly total: number; readonly pageCount: number };
    readonly reasons: Record<string, number>;
    readonly goneTypes: { readonly contentType: string }[];
    readonly hidden: number;
  };
}

const list = async (query = '', admin: AdminClient = fixture.admin): Promise<Answer> =>
  (await admin.get(`/orphans?${query}`).expect(200)).body;
const repair = (body: object, admin: AdminClient = fixture.admin) => admin.post('/orphans/repair', body);
const table = (name: string) => fixture.strapi.db.query(`plugin::touchpoints.${name}`);

/** Adds a placement that is not what any caller could have made. */
const broken = (index: number, data: object = {}) =>
  table('placement').create({
    data: {
      key: `key ${index}`,
      contentType: ARTICLE,
      entry: `gone${String(index).padStart(3, '0')}`,
      journey: 'customer-journey',
      stage: 'awareness',
      touchpoint: 'homepage',
      segments: [],
      weight: 50,
      ...data,
    },
  });

beforeAll(async () => {
  fixture = await bootStrapi();
  await importJourney(fixture.admin);
  article = await createEntry(fixture.strapi, 'article', { title: 'There' });
  await place(fixture.admin, 'article', article, { stage: 'awareness', touchpoint: 'homepage' });
});
afterAll(() => fixture?.stop());

beforeEach(async () => {
  await table('placement').deleteMany({ where: { key: { $startsWith: 'key ' } } });
  for (let index = 0; index < 30; index += 1) await broken(index);
  await broken(30, { entry: article, stage: 'onboarding', touchpoint: null });
  await broken(31, { entry: article, touchpoint: 'fax' });
  await broken(32, { contentType: OLD, entry: article, stage: 'purchase' });
});

test('all of them are found page by page, with how many there are for each reason', async () => {
  const first = await list('pageSize=20');
  expect(first.meta).toMatchObject({
    pagination: { total: 33, pageCount: 2 },
    reasons: { contentType: 1, entry: 30, journey: 0, stage: 1, touchpoint: 1, locale: 0 },
    goneTypes: [{ contentType: OLD, successors: [{ uid: ARTICLE, name: 'Article' }] }],
    hidden: 0,
  });
  const second = await list('pageSize=20&page=2');
  expect(new Set([...first.data, ...second.data].map(({ documentId }) => documentId)).size).toBe(33);
});

test('they are narrowed to a reason, and sorted', async () => {
  const stage = await list('reason=stage');
  expect(stage.data).toMatchObject([{ reason: 'stage', stage: 'onboarding' }]);
  expect(stage.meta).toMatchObject({ pagination: { total: 1 }, reasons: { entry: 30 } });
  expect((await list('sort=reason')).data[0]).toMatchObject({ reason: 'contentType' });
  expect((await list('sort=reason:desc')).data[0]).toMatchObject({ reason: 'touchpoint' });
  expect((await list('sort=contentType:desc')).data[0]).toMatchObject({ contentType: OLD });
  expect((await list('sort=stage:desc')).data[0]).toMatchObject({ stage: 'purchase' });
  await fixture.admin.get('/orphans?sort=entry').expect(400);
  await fixture.admin.get('/orphans?reason=none').expect(400);
});

test('all of one reason are removed, and nothing else', async () => {
  expect((await repair({ action: 'removeAll', reason: 'entry' }).expect(200)).body.data).toEqual({ changed: 30 });
  expect((await list()).meta.reasons).toEqual({
    contentType: 1,
    entry: 0,
    journey: 0,
    stage: 1,
    touchpoint: 1,
    locale: 0,
  });
  expect(await table('placement').count({ where: { entry: article, contentType: ARTICLE } })).toBe(3);
  expect((await repair({ action: 'removeAll', reason: 'journey' }).expect(200)).body.data).toEqual({ changed: 0 });
  await repair({ action: 'removeAll' }).expect(400);
  await repair({ action: 'removeAll', reason: 'all' }).expect(400);
  const reader = await fixture.adminWith([READ]);
  await reader.post('/orphans/repair', { action: 'removeAll', reason: 'stage' }).expect(403);
});

test('a new name under which none of the entries is there is refused: nothing would tell what they were', async () => {
  const before = await table('placement').findMany({ where: { contentType: OLD } });
  expect(before.length).toBeGreaterThan(0);
  await repair({ action: 'rename', from: OLD, to: 'api::page.page' }).expect(400);
  expect(await table('placement').findMany({ where: { contentType: OLD } })).toEqual(before);
});

test('what was said of entries follows their content type to its new name', async () => {
  const verdict = { verdict: 'update', note: 'Under the old name', reviewedAt: new Date().toISOString() };
  await table('review').create({ data: { key: 'a', contentType: OLD, entry: article, ...verdict } });
  await table('exclusion').create({ data: { key: 'b', contentType: OLD, entry: 'other', excluded: true } });
  const rule = { contentType: OLD, filters: { title: { $eqi: 'x' } }, action: 'setAside', position: 0 };
  await table('rule').create({ data: rule });
  await repair({ action: 'rename', from: OLD, to: ARTICLE }).expect(200);
  for (const name of ['review', 'exclusion', 'rule']) {
    expect(await table(name).findMany()).toMatchObject([{ contentType: ARTICLE }]);
  }
  // The key follows, too: the next verdict replaces this one.
  const again = { entries: [{ contentType: ARTICLE, documentId: article }], verdict: 'good' };
  await fixture.admin.post('/reviews', again).expect(200);
  expect(await table('review').findMany()).toMatchObject([{ verdict: 'good', previous: { note: verdict.note } }]);
});

/** The documentId of the broken link that a test made under this number. */
const idOf = async (index: number): Promise<string> =>
  (await table('placement').findOne({ where: { key: `key ${index}` } })).documentId;
const isThere = (documentId: string) => table('placement').count({ where: { documentId } });

describe('another entry', () => {
  const relink = (placements: string[], documentId: string) =>
    repair({ action: 'relink', placements, to: { contentType: ARTICLE, documentId } });

  test('that stands there already takes the link in, whatever its dates and segments', async () => {
    const dated = await idOf(0);
    const segmented = await idOf(1);
    await table('placement').update({ where: { documentId: dated }, data: { startsAt: '2030-01-01T00:00:00Z' } });
    await table('placement').update({ where: { documentId: segmented }, data: { segments: ['families'] } });
    const links = [dated, segmented, await idOf(2)];
    expect((await relink(links, article).expect(200)).body.data).toEqual({ changed: 3 });
    expect((await list()).meta.reasons).toMatchObject({ entry: 27 });
    const placed = await table('placement').findMany({
      where: { contentType: ARTICLE, entry: article, stage: 'awareness', touchpoint: 'homepage' },
    });
    expect(placed).toMatchObject([{ segments: [], startsAt: null }]);
  });

  test('does not mend a link whose place is gone, and none of the list is changed', async () => {
    await broken(40, { stage: 'onboarding' });
    for (const index of [30, 31, 40]) {
      const { body } = await relink([await idOf(0), await idOf(index)], article).expect(400);
      expect(body.error.message).toMatch(
        /^The (stage|touchpoint) of ".+" no longer exists: choosing another entry does not repair it$/,
      );
      expect(body.error.details.errors).toMatchObject([{ code: 'orphan.notEntry' }]);
    }
    expect((await list()).meta.reasons).toMatchObject({ entry: 31, stage: 1, touchpoint: 1 });
  });
});

describe('links of entries that a person may not read', () => {
  const setting = (unreadableTypes: string) => fixture.admin.put('/settings', { unreadableTypes }).expect(200);
  const to = () => ({ contentType: ARTICLE, documentId: article });
  afterEach(() => setting('counts'));

  test('are counted and not listed; those of entries that are gone are listed', async () => {
    for (const person of [
      await fixture.adminWith([READ, PLACE]),
      await fixture.adminWith([READ, PLACE, reads(['admin::is-creator'])]),
    ]) {
      const { data, meta } = await list('pageSize=100', person);
      expect(data.map(({ reason }) => reason)).not.toContain('stage');
      expect(meta).toMatchObject({ hidden: 2, reasons: { contentType: 1, entry: 30, stage: 0, touchpoint: 0 } });
      expect((await list('reason=stage', person)).meta).toMatchObject({ hidden: 1, pagination: { total: 0 } });
    }
    const reader = await fixture.adminWith([READ, PLACE, reads()]);
    expect((await list('', reader)).meta).toMatchObject({ hidden: 0, pagination: { total: 33 } });
  });

  test('are neither removed, one by one or all, nor taken over', async () => {
    const stage = await idOf(30);
    const creator = await fixture.adminWith([READ, PLACE, reads(['admin::is-creator'])]);
    for (const person of [await fixture.adminWith([READ, PLACE]), creator]) {
      await repair({ action: 'remove', placements: [stage] }, person).expect(400);
      await repair({ action: 'remove', placements: [await idOf(0), stage] }, person).expect(400);
      const all = await repair({ action: 'removeAll', reason: 'stage' }, person).expect(200);
      expect(all.body.data).toEqual({ changed: 0 });
      const { status } = await repair({ action: 'relink', placements: [stage], to: to() }, person);
      expect([400, 403]).toContain(status);
      // Under its new name, the entry is one that this person may not read.
      await repair({ action: 'rename', from: OLD, to: ARTICLE }, person).expect(403);
    }
    expect((await list()).meta.reasons).toEqual({
      contentType: 1,
      entry: 30,
      journey: 0,
      stage: 1,
      touchpoint: 1,
      locale: 0,
    });
    const reader = await fixture.adminWith([READ, PLACE, reads()]);
    await repair({ action: 'remove', placements: [stage] }, reader).expect(200);
    await repair({ action: 'rename', from: OLD, to: ARTICLE }, reader).expect(200);
  });

  test('are not renamed to a content type that is hidden from the person: it answers as if that took no part', async () => {
    const person = await fixture.adminWith([READ, PLACE]);
    const rename = { action: 'rename', from: OLD, to: ARTICLE };
    await repair(rename, person).expect(403);
    await setting('hidden');
    const { body } = await repair(rename, person).expect(400);
    const stranger = await repair({ ...rename, to: 'api::nothing.nothing' }, person).expect(400);
    expect(body.error.message.replace(ARTICLE, 'x')).toBe(
      stranger.body.error.message.replace('api::nothing.nothing', 'x'),
    );
  });

  test("whose entry or type is gone are anybody's, unless their type is hidden, also by id", async () => {
    const person = await fixture.adminWith([READ, PLACE]);
    const [first, second] = [await idOf(0), await idOf(1)];
    await repair({ action: 'remove', placements: [first] }, person).expect(200);
    await setting('hidden');
    expect((await list('', person)).meta).toMatchObject({
      hidden: 0,
      pagination: { total: 1 },
      goneTypes: [{ contentType: OLD, successors: [] }],
    });
    await repair({ action: 'remove', placements: [second] }, person).expect(400);
    expect(await isThere(second)).toBe(1);
    await repair({ action: 'remove', placements: [await idOf(32)] }, person).expect(200);
    const creator = await fixture.adminWith([READ, PLACE, reads(['admin::is-creator'])]);
    expect((await list('', creator)).meta).toMatchObject({ hidden: 0, pagination: { total: 29 } });
  });
});
