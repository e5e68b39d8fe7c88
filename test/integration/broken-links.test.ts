import type { Orphan } from '../../types';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let article: string;

const ARTICLE = 'api::article.article';
const OLD = 'api::post.post';
const READ = { action: 'plugin::touchpoints.read' };

interface Answer {
  readonly data: Orphan[];
  readonly meta: {
    readonly pagination: { readonly total: number; readonly pageCount: number };
    readonly reasons: Record<string, number>;
    readonly goneTypes: string[];
  };
}

const list = async (query = ''): Promise<Answer> => (await fixture.admin.get(`/orphans?${query}`).expect(200)).body;
const repair = (body: object) => fixture.admin.post('/orphans/repair', body);
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
    reasons: { contentType: 1, entry: 30, journey: 0, stage: 1, touchpoint: 1 },
    goneTypes: [OLD],
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
  expect((await list()).meta.reasons).toEqual({ contentType: 1, entry: 0, journey: 0, stage: 1, touchpoint: 1 });
  expect(await table('placement').count({ where: { entry: article, contentType: ARTICLE } })).toBe(3);
  expect((await repair({ action: 'removeAll', reason: 'journey' }).expect(200)).body.data).toEqual({ changed: 0 });
  await repair({ action: 'removeAll' }).expect(400);
  await repair({ action: 'removeAll', reason: 'all' }).expect(400);
  const reader = await fixture.adminWith([READ]);
  await reader.post('/orphans/repair', { action: 'removeAll', reason: 'stage' }).expect(403);
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
