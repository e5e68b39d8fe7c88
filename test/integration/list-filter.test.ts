import { addLocales, createEntry, importJourney, JOURNEY, place } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';
const READ = { action: 'plugin::touchpoints.read' };
const readsArticles = (conditions: string[] = []) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: ARTICLE,
  properties: { fields: ['title'], locales: ['en'] },
  conditions,
});

let fixture: Fixture;
const ids: Record<string, string> = {};

const list = async (query: string, admin: AdminClient = fixture.admin) => {
  const answer = await admin.getContentManager(`/collection-types/${ARTICLE}?sort=title:ASC&${query}`).expect(200);
  const { results, pagination } = answer.body as { results: { title: string }[]; pagination: { total: number } };
  return { titles: results.map(({ title }) => title), total: pagination.total };
};
const titles = async (query: string, admin?: AdminClient) => (await list(query, admin)).titles;

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  await importJourney(admin, { ...JOURNEY, name: 'Second', slug: 'second', default: false, segments: [] });
  for (const title of ['Aside', 'Letter', 'Rule', 'Shop', 'Stage', 'Two', 'Zero'])
    ids[title] = await createEntry(strapi, 'article', { title });
  await createEntry(strapi, 'article', { title: 'Draft' }, { publish: false });
  // A page with the same place must not make an article of it.
  const page = await createEntry(strapi, 'page', { title: 'Page' });
  await place(admin, 'page', page, { stage: 'awareness', touchpoint: 'homepage' });
  await place(admin, 'article', ids.Letter!, {
    stage: 'consideration',
    touchpoint: 'newsletter',
    segments: ['families'],
  });
  await place(admin, 'article', ids.Shop!, { stage: 'awareness', touchpoint: 'homepage' });
  await place(admin, 'article', ids.Stage!, { stage: 'awareness' });
  await place(admin, 'article', ids.Two!, { journey: 'second', stage: 'awareness' });
  await admin
    .post('/unplaced/set-aside', { entries: [{ contentType: ARTICLE, documentId: ids.Aside }], setAside: true })
    .expect(200);
  await admin
    .post('/rules', { contentType: ARTICLE, filters: { title: { $eq: 'Rule' } }, action: 'setAside' })
    .expect(201);
});
afterAll(() => fixture?.stop());

test('narrows the list by place, and counts what is left', async () => {
  expect(await titles('')).toHaveLength(8);
  expect(await list('tpJourney=customer-journey&tpStage=awareness')).toEqual({ titles: ['Shop', 'Stage'], total: 2 });
  expect(await titles('tpStage=awareness')).toEqual(['Shop', 'Stage', 'Two']);
  expect(await titles('tpTouchpoint=newsletter')).toEqual(['Letter']);
  expect(await titles('tpJourney=customer-journey&tpTouchpoint=-')).toEqual(['Stage']);
  expect(await titles('tpSegment=families')).toEqual(['Letter']);
  expect(await titles('tpSegment=famil')).toEqual([]);
  expect(await titles('tpSegment=-')).toEqual(['Shop', 'Stage', 'Two']);
  expect(await titles('tpStage=nowhere')).toEqual([]);
});

test('narrows it by whether entries are placed at all; what is set aside, by whomever, is neither', async () => {
  expect(await titles('tpPlaced=placed')).toEqual(['Letter', 'Shop', 'Stage', 'Two']);
  expect(await list('tpPlaced=unplaced')).toEqual({ titles: ['Draft', 'Zero'], total: 2 });
  expect(await titles('tpPlaced=setAside')).toEqual(['Aside', 'Rule']);
  expect(await titles('tpPlaced=unplaced&tpJourney=second')).toEqual(['Draft', 'Letter', 'Shop', 'Stage', 'Zero']);
});

test('in the list of one locale, what is placed for another does not count', async () => {
  const { strapi, admin } = fixture;
  const german = await createEntry(strapi, 'article', { title: 'Only in English' });
  await createEntry(strapi, 'article', { title: 'Nur auf Deutsch' }, { documentId: german, locale: 'de' });
  await place(admin, 'article', german, { stage: 'purchase', locale: 'de' });
  expect(await titles('tpStage=purchase&locale=de')).toEqual(['Nur auf Deutsch']);
  expect(await titles('tpPlaced=unplaced&locale=de')).toEqual([]);
  expect(await titles('tpStage=purchase&locale=en')).toEqual([]);
  expect(await titles('tpPlaced=unplaced&locale=en')).toEqual(['Draft', 'Only in English', 'Zero']);
  await strapi.documents(ARTICLE).delete({ documentId: german, locale: '*' });
});

test("goes together with Strapi's own filters, search, status and pages", async () => {
  expect(await titles('tpPlaced=placed&filters[$and][0][title][$startsWith]=S')).toEqual(['Shop', 'Stage']);
  expect(await titles('tpPlaced=unplaced&_q=Zer')).toEqual(['Zero']);
  expect(await titles('tpPlaced=unplaced&filters[$and][0][__status][$eq]=draft')).toEqual(['Draft']);
  expect(await titles('tpPlaced=unplaced&filters[$and][0][__status][$eq]=published-unmodified')).toEqual(['Zero']);
  expect(await list('tpPlaced=placed&pageSize=2&page=2')).toEqual({ titles: ['Stage', 'Two'], total: 4 });
});

test('never shows more than a person may read', async () => {
  const creator = await fixture.adminWith([READ, readsArticles(['admin::is-creator'])]);
  expect(await titles('', creator)).toEqual([]);
  expect(await titles('tpPlaced=placed', creator)).toEqual([]);
  const reader = await fixture.adminWith([READ, readsArticles()]);
  expect(await titles('tpPlaced=placed', reader)).toEqual(['Letter', 'Shop', 'Stage', 'Two']);
  const nobody = await fixture.adminWith([READ]);
  await nobody.getContentManager(`/collection-types/${ARTICLE}?tpPlaced=placed`).expect(403);
});

test('needs the permission to read journeys, and refuses what it does not know', async () => {
  const editor = await fixture.adminWith([readsArticles()]);
  expect(await titles('', editor)).toHaveLength(8);
  await editor.getContentManager(`/collection-types/${ARTICLE}?tpPlaced=placed`).expect(403);
  await fixture.admin.getContentManager(`/collection-types/${ARTICLE}?tpPlaced=some`).expect(400);
  await fixture.admin.getContentManager(`/collection-types/${ARTICLE}?tpStage[$ne]=x`).expect(400);
});

test('requests at the same time are narrowed each for itself', async () => {
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, index) => titles(['', 'tpPlaced=unplaced', 'tpTouchpoint=newsletter'][index % 3]!)),
  );
  expect(all.map(({ length }) => length)).toEqual([8, 2, 1, 8, 2, 1, 8, 2, 1, 8, 2, 1]);
});

test('one entry is read as ever, whatever the list behind it is narrowed to', async () => {
  const url = `/collection-types/${ARTICLE}/${ids.Zero}?tpPlaced=placed`;
  const { body } = await fixture.admin.getContentManager(url).expect(200);
  expect(body.data).toMatchObject({ title: 'Zero' });
});

test('asks the same of the database, however many entries are set aside: ids never pass through the query', async () => {
  const { strapi } = fixture;
  const rows = Array.from({ length: 10 }, (_, index) => ({
    document_id: `exclusion${index}`,
    key: `many ${index}`,
    content_type: ARTICLE,
    entry: `many${index}`,
    excluded: true,
  }));
  const asked = async () => {
    const statements = await statementsOf(strapi, async () => {
      expect(await list('tpPlaced=unplaced')).toEqual({ titles: ['Draft', 'Zero'], total: 2 });
      expect(await titles('tpPlaced=setAside')).toEqual(['Aside', 'Rule']);
    });
    return statements.filter((sql) => sql.includes('tp_exclusions'));
  };
  const before = await asked();
  expect(before.length).toBeGreaterThan(0);
  await strapi.db.connection('tp_exclusions').insert(rows);
  try {
    expect(await asked()).toEqual(before);
  } finally {
    await strapi.db.connection('tp_exclusions').where('key', 'like', 'many %').delete();
  }
});

test('says with the layout whether a type takes part, and what the person may do', async () => {
  const optionsFor = async (admin: AdminClient, uid = ARTICLE) =>
    (await admin.getContentManager(`/content-types/${uid}/configuration`).expect(200)).body.data.contentType.options
      ?.touchpoints;
  expect(await optionsFor(fixture.admin)).toEqual({ place: true });
  expect(await optionsFor(await fixture.adminWith([READ, readsArticles()]))).toEqual({ place: false });
  expect(await optionsFor(await fixture.adminWith([readsArticles()]))).toBeUndefined();
  await fixture.admin.put('/settings', { contentTypes: ['api::page.page'] }).expect(200);
  expect(await optionsFor(fixture.admin)).toBeUndefined();
  expect(await optionsFor(fixture.admin, 'api::page.page')).toEqual({ place: true });
});
