import type { CoverageMoment } from '../../types';
import { addLocales, createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let open: string;
let draft: string;
let unplacedId: string;
const READ = { action: 'plugin::touchpoints.read' };
const reads = (name: string, fields: string[], conditions: string[] = []) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: `api::${name}.${name}`,
  properties: { fields, locales: ['en', 'de'] },
  conditions,
});

const cell = (moments: CoverageMoment[], stage: string, touchpoint: string | null) =>
  moments.find((moment) => moment.stage === stage && moment.touchpoint === touchpoint);
const coverage = async (query = '') => (await fixture.admin.get(`/coverage?${query}`).expect(200)).body.data;

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, ...finding('article', 'page')]);
  open = await createEntry(strapi, 'article', { title: 'Open' });
  draft = await createEntry(strapi, 'article', { title: 'Waiting' }, { publish: false });
  const family = await createEntry(strapi, 'page', { title: 'For families' });
  unplacedId = await createEntry(strapi, 'page', { title: 'Lonely page' });
  await place(admin, 'article', open, { stage: 'awareness', touchpoint: 'homepage' });
  await place(admin, 'article', draft, { stage: 'consideration', touchpoint: 'newsletter' });
  await place(admin, 'page', family, { stage: 'purchase', touchpoint: 'newsletter', segments: ['families'] });
});
afterAll(() => fixture?.stop());

test('coverage counts what is live, waits as a draft, and is not planned', async () => {
  const { moments, score, totals } = await coverage('locale=en');
  expect(cell(moments, 'awareness', 'homepage')).toMatchObject({
    live: 1,
    have: 1,
    target: 2,
    state: 'thin',
    owner: 'Brand team',
    missingLocales: ['de'],
  });
  expect(cell(moments, 'awareness', null)).toMatchObject({ live: 1, state: 'thin' });
  expect(cell(moments, 'consideration', 'newsletter')).toMatchObject({
    draft: 1,
    have: 0,
    state: 'empty',
    missingSegments: ['families'],
  });
  expect(cell(moments, 'purchase', 'homepage')).toMatchObject({ target: 0, state: null });
  expect(cell(moments, 'purchase', 'newsletter')).toMatchObject({ planned: false, live: 1, dedicated: 1, state: null });
  // (3·½ + 4·½ + 2·0) / (3 + 4 + 2)
  expect(score).toBe(38.9);
  expect(totals).toMatchObject({ gaps: 3, unplanned: 1, planned: 4 });
});

test('the filters narrow it: locale, segment, content types and time', async () => {
  expect(cell((await coverage('locale=de')).moments, 'awareness', 'homepage')).toMatchObject({ live: 0 });
  expect(cell((await coverage('segment=runners')).moments, 'purchase', 'newsletter')).toBeUndefined();
  expect(cell((await coverage('contentTypes=api::page.page')).moments, 'awareness', 'homepage')).toMatchObject({
    live: 0,
  });
  for (const query of [
    'locale=xx',
    'segment=nobody',
    'journey=none',
    'contentTypes=api::nothing.nothing',
    'at=yesterday',
    'nonsense=1',
  ]) {
    await fixture.admin.get(`/coverage?${query}`).expect(400);
  }
});

test('placing content and publishing a draft move the score at once', async () => {
  const before = (await coverage('locale=en')).score;
  await fixture.strapi.documents('api::article.article' as never).publish({ documentId: draft } as never);
  const after = (await coverage('locale=en')).score;
  expect(after).toBeGreaterThan(before);
  await fixture.strapi.documents('api::article.article' as never).unpublish({ documentId: draft } as never);
});

test('gaps are ranked, sortable and paginated', async () => {
  const { body } = await fixture.admin.get('/gaps?locale=en').expect(200);
  expect(body.data.map((gap: CoverageMoment) => [gap.stage, gap.touchpoint])).toEqual([
    ['awareness', 'homepage'],
    ['consideration', 'newsletter'],
    ['awareness', null],
  ]);
  expect(body.data[0]).toMatchObject({ missing: 1, points: 22.2 });
  expect(body.meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 3 });
  const sorted = await fixture.admin.get('/gaps?locale=en&sort=missing:desc&pageSize=1&page=1').expect(200);
  expect(sorted.body.data).toMatchObject([{ stage: 'consideration', missing: 2 }]);
  expect(sorted.body.meta.pagination).toEqual({ page: 1, pageSize: 1, pageCount: 3, total: 3 });
  await fixture.admin.get('/gaps?sort=password').expect(400);
});

describe('the opened cell', () => {
  const open_ = async (query: string, admin = fixture.admin) =>
    (await admin.get(`/coverage/cell?${query}`).expect(200)).body.data;

  test('shows what a visitor gets, what stands there and the plan', async () => {
    const data = await open_('stage=awareness&touchpoint=homepage&locale=en');
    expect(data.served).toMatchObject([{ entry: { title: 'Open', published: true }, rung: 'touchpoint' }]);
    expect(data.placed).toMatchObject([{ entry: { documentId: open }, status: 'live', stale: false, expiring: false }]);
    expect(data.plan).toMatchObject({ target: 2, brief: 'One clear promise.' });
    expect(data.figures).toMatchObject({ have: 1, target: 2 });
  });

  test('an empty cell shows the fallback', async () => {
    const data = await open_('stage=consideration&touchpoint=homepage&locale=en');
    expect(data).toMatchObject({
      figures: null,
      plan: null,
      placed: [],
      served: [{ entry: { title: 'Open' }, rung: 'earlier' }],
    });
  });

  test('a draft waits there', async () => {
    expect((await open_('stage=consideration&touchpoint=newsletter&locale=en')).placed).toMatchObject([
      { status: 'draft', entry: { title: 'Waiting' } },
    ]);
  });

  test('titles are shown only to who may read them', async () => {
    const stranger = await fixture.adminWith([READ]);
    expect(await open_('stage=awareness&touchpoint=homepage&locale=en', stranger)).toMatchObject({
      served: [],
      placed: [],
      hidden: 1,
      figures: { live: 1 },
    });
    const noTitle = await fixture.adminWith([READ, reads('article', ['body'])]);
    const [{ entry }] = (await open_('stage=awareness&touchpoint=homepage&locale=en', noTitle)).placed;
    expect(entry.title).toBe(`Article · ${open.slice(0, 8)}`);
    const creator = await fixture.adminWith([READ, reads('article', ['title'], ['admin::is-creator'])]);
    expect(await open_('stage=awareness&touchpoint=homepage&locale=en', creator)).toMatchObject({
      placed: [],
      hidden: 1,
    });
  });
});

describe('not placed', () => {
  const list = async (query = '', admin = fixture.admin) => (await admin.get(`/unplaced?${query}`).expect(200)).body;

  test('lists entries placed nowhere, searchable, filtered and paginated', async () => {
    expect((await list()).data).toMatchObject([
      { documentId: unplacedId, title: 'Lonely page', typeName: 'Landing page', published: true },
    ]);
    expect((await list('search=LONELY')).data).toHaveLength(1);
    expect((await list('search=nothing')).data).toEqual([]);
    expect((await list('contentTypes=api::article.article')).data).toEqual([]);
    expect((await list('page=2')).data).toEqual([]);
    expect((await list('journey=customer-journey')).data).toHaveLength(1);
    await fixture.admin.get('/unplaced?journey=none').expect(400);
  });

  test('"not journey content" takes an entry off the list, and brings it back', async () => {
    const entries = [{ contentType: 'api::page.page', documentId: unplacedId }];
    expect(
      (await fixture.admin.post('/unplaced/set-aside', { entries, setAside: true }).expect(200)).body.data,
    ).toMatchObject({ changed: 1 });
    expect((await list()).data).toEqual([]);
    expect((await list('setAside=true')).data).toHaveLength(1);
    await fixture.admin.post('/unplaced/set-aside', { entries, setAside: false }).expect(200);
    expect((await list()).data).toHaveLength(1);
  });

  test('shows nothing of types that the person may not read', async () => {
    const person = await fixture.adminWith([READ, reads('article', ['title'])]);
    expect((await list('', person)).data).toEqual([]);
  });
});

test('a filter may be any words, also those that attacks are made of', async () => {
  for (const path of ['/gaps?owner=prototype', '/coverage?owner=constructor', '/unplaced?search=prototype']) {
    await fixture.admin.get(path).expect(200);
  }
  for (const path of ['/coverage?__proto__[locale]=en', '/coverage?owner[constructor]=x', '/gaps?prototype=1']) {
    await fixture.admin.get(path).expect(400);
  }
});

test('the drawer agrees with its figures, whichever locale is asked for', async () => {
  const { strapi, admin } = fixture;
  const german = await createEntry(strapi, 'article', { title: 'Nur deutsch' }, { locale: 'de' });
  await place(admin, 'article', german, { stage: 'purchase', touchpoint: 'homepage' });
  const statusIn = async (query: string) => {
    const { data } = (await admin.get(`/coverage/cell?stage=purchase&touchpoint=homepage${query}`).expect(200)).body;
    return [data.figures.live, data.figures.draft, data.placed[0].status];
  };
  expect(await statusIn('')).toEqual([1, 0, 'live']);
  expect(await statusIn('&locale=de')).toEqual([1, 0, 'live']);
  expect(await statusIn('&locale=en')).toEqual([0, 0, 'untranslated']);
});

test('a link whose entry is gone is a figure of its cell, until it is mended', async () => {
  const { strapi, admin } = fixture;
  const gone = await createEntry(strapi, 'article', { title: 'Gone' });
  await place(admin, 'article', gone, { stage: 'awareness', touchpoint: 'homepage' });
  const broken = async () => {
    const { moments } = await coverage();
    return [cell(moments, 'awareness', 'homepage')?.broken, cell(moments, 'awareness', null)?.broken];
  };
  expect(await broken()).toEqual([0, 0]);
  // Past everything that would clean up after it.
  await strapi.db.connection('articles').where({ document_id: gone }).delete();
  // Nobody is told of that: another choice of content types has everything read again.
  await admin.put('/settings', { contentTypes: ['api::article.article'] }).expect(200);
  await coverage();
  await admin.put('/settings', { contentTypes: null }).expect(200);
  expect(await broken()).toEqual([1, 1]);
  const { data } = (await admin.get('/orphans').expect(200)).body;
  await admin.post('/orphans/repair', { action: 'remove', placements: [data[0].documentId] }).expect(200);
  expect(await broken()).toEqual([0, 0]);
});
