import type { ContentListItem, ContentListPage, ContentRefs, SavedFilter } from '../../types';
import { addLocales, createEntry, importJourney, JOURNEY, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
let welcome: string;
let guide: string;
let home: string;

const DAY = 86_400_000;
const READ = { action: 'plugin::touchpoints.read' };
const PLACE = { action: 'plugin::touchpoints.place' };
const reads = (
  name: string,
  fields: string[],
  locales: string[] | undefined = undefined,
  conditions: string[] = [],
) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: `api::${name}.${name}`,
  properties: { fields, ...(locales ? { locales } : {}) },
  conditions,
});
const TYPES = 'contentTypes=api::article.article,api::page.page,api::faq.faq,api::hint.hint,api::home.home';

const list = async (query = '', admin: AdminClient = fixture.admin) =>
  (await admin.get(`/content?${TYPES}&sort=title:asc&${query}`).expect(200)).body as ContentListPage;
const titles = async (query = '', admin?: AdminClient) => (await list(query, admin)).data.map(({ title }) => title);
const find = async (title: string, query = '') =>
  (await list(query)).data.find((item) => item.title === title) as ContentListItem;

/** Makes a row look as if it had last been touched so many days ago. */
const age = (table: string, documentId: string, days: number, where: object = {}) =>
  fixture.strapi.db
    .connection(table)
    .where({ document_id: documentId, ...where })
    .update({ updated_at: new Date(Date.now() - days * DAY) });

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  await importJourney(admin, { ...JOURNEY, name: 'Second', slug: 'second', default: false, segments: [] });
  welcome = await createEntry(strapi, 'article', { title: 'Welcome' });
  await createEntry(strapi, 'article', { title: 'Willkommen' }, { documentId: welcome, locale: 'de', publish: false });
  guide = await createEntry(strapi, 'page', { title: 'Guide' });
  await createEntry(strapi, 'page', { title: 'Guide, new' }, { documentId: guide, publish: false });
  const draft = await createEntry(strapi, 'article', { title: 'Draft' }, { publish: false });
  const faq = await createEntry(strapi, 'faq', { question: 'How?' });
  const hint = await createEntry(strapi, 'hint', { title: 'Tipp' }, { locale: 'de' });
  home = await createEntry(strapi, 'home', { title: 'Start' });
  await createEntry(strapi, 'article', { title: 'Alone' });

  await place(
    admin,
    'article',
    welcome,
    { stage: 'awareness', touchpoint: 'homepage', segments: ['families'] },
    { stage: 'purchase' },
    { journey: 'second', stage: 'consideration', touchpoint: 'newsletter' },
  );
  await place(admin, 'home', home, { stage: 'awareness' });
  await place(admin, 'page', guide, { journey: 'second', stage: 'awareness' });
  await admin
    .post('/unplaced/set-aside', { entries: [{ contentType: 'api::faq.faq', documentId: faq }], setAside: true })
    .expect(200);
  await admin
    .post('/rules', {
      contentType: 'api::hint.hint',
      filters: null,
      action: 'place',
      placements: [{ stage: 'consideration' }],
    })
    .expect(201);
  await admin.post('/rules/run', {}).expect(200);
  // What the tests say of freshness and drafts must not hang on how quickly the above was done.
  await age('articles', draft, 2);
  await age('articles', welcome, 300, { locale: 'en' });
  await age('articles', welcome, 1, { locale: 'de' });
  await age('pages', guide, 3);
  await age('pages', guide, 2, { published_at: null });
  await age('hints', hint, 300);
  await fixture.mark();
});
afterAll(() => fixture?.stop());

test('lists the entries of every kind of type in one table, each with its status, locales and places', async () => {
  const { data, meta } = await list();
  expect(data.map(({ title, status, kind }) => [title, status, kind])).toEqual([
    ['Alone', 'published', 'collectionType'],
    ['Draft', 'draft', 'collectionType'],
    ['Guide, new', 'modified', 'collectionType'],
    ['How?', 'published', 'collectionType'],
    ['Start', 'published', 'singleType'],
    ['Tipp', 'published', 'collectionType'],
    ['Welcome', 'published', 'collectionType'],
  ]);
  expect(data.at(-1)).toMatchObject({
    contentType: 'api::article.article',
    documentId: welcome,
    typeName: 'Article',
    locales: ['de', 'en'],
    publishedLocales: ['en'],
    setAside: false,
    stale: true,
  });
  expect(data.at(-1)?.placements.map(({ journey, stage }) => `${journey}/${stage}`)).toEqual([
    'customer-journey/awareness',
    'customer-journey/purchase',
    'second/consideration',
  ]);
  expect(data.find(({ title }) => title === 'How?')).toMatchObject({
    locales: [],
    setAside: true,
    setAsideBy: null,
    placements: [],
  });
  expect(meta.counts).toEqual({ placed: 4, unplaced: 2, setAside: 1 });
  expect(meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 7 });
  expect(meta.names.stages['second/consideration']).toBe('Consideration');
});

test('knows the journeys apart', async () => {
  const { data, meta } = await list('journey=second&placed=placed');
  expect(data.map(({ title }) => title)).toEqual(['Guide, new', 'Welcome']);
  expect(data[1]?.placements.map(({ journey }) => journey)).toEqual(['second']);
  expect(meta.counts).toEqual({ placed: 2, unplaced: 4, setAside: 1 });
  await fixture.admin.get('/content?journey=nobody').expect(400);
});

test.each([
  ['search=wel', ['Welcome']],
  ['placed=placed', ['Guide, new', 'Start', 'Tipp', 'Welcome']],
  ['placed=unplaced', ['Alone', 'Draft']],
  ['placed=setAside', ['How?']],
  ['status=draft', ['Draft']],
  ['status=modified', ['Guide, new']],
  ['status=published&placed=placed', ['Start', 'Tipp', 'Welcome']],
  ['stage=awareness', ['Guide, new', 'Start', 'Welcome']],
  ['stage=awareness&journey=customer-journey', ['Start', 'Welcome']],
  ['stage=awareness&touchpoint=-&journey=customer-journey', ['Start']],
  ['touchpoint=homepage', ['Welcome']],
  ['segment=families', ['Welcome']],
  ['segment=families&stage=purchase', []],
  ['segment=-&stage=purchase', ['Welcome']],
  ['byRule=true', ['Tipp']],
  ['byRule=false', ['Guide, new', 'Start', 'Welcome']],
  ['stale=true', ['Tipp', 'Welcome']],
  ['stale=false&placed=placed', ['Guide, new', 'Start']],
  ['author=99', []],
  // Types without locales pass; the title and the status are those of that locale.
  ['locale=de', ['Guide, new', 'How?', 'Start', 'Tipp', 'Willkommen']],
  ['locale=de&status=draft', ['Willkommen']],
  ['locale=de&stale=true', ['Tipp']],
  ['locale=en&status=published&placed=placed', ['Start', 'Welcome']],
])('finds by %s', async (query, expected) => {
  expect(await titles(query)).toEqual(expected);
});

test('is searched in every locale, or in the one that is asked for', async () => {
  expect(await titles('search=willkommen')).toEqual(['Welcome']);
  expect(await titles('search=willkommen&locale=de')).toEqual(['Willkommen']);
  expect(await titles('search=willkommen&locale=en')).toEqual([]);
  expect(await titles('search=wel&locale=de')).toEqual([]);
});

test('is found whatever the case and the accents, on every database', async () => {
  const { strapi } = fixture;
  const made: string[] = [];
  for (const title of ['Notre École', 'İstanbul', 'Straße']) made.push(await createEntry(strapi, 'article', { title }));
  for (const [sought, found] of [
    ['ecole', 'Notre École'],
    ['ÉCOLE', 'Notre École'],
    ['istanbul', 'İstanbul'],
    ['strasse', 'Straße'],
  ] as const) {
    expect(await titles(`search=${encodeURIComponent(sought)}`)).toEqual([found]);
    const { body } = await fixture.admin.get(`/unplaced?search=${encodeURIComponent(sought)}`).expect(200);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual([found]);
  }
  for (const documentId of made) await strapi.documents('api::article.article').delete({ documentId, locale: '*' });
});

test('in a locale, only what is placed for it or for all counts', async () => {
  const { strapi, admin } = fixture;
  const both = await createEntry(strapi, 'article', { title: 'Both' });
  await createEntry(strapi, 'article', { title: 'Beides' }, { documentId: both, locale: 'de' });
  await place(admin, 'article', both, { stage: 'purchase', touchpoint: 'newsletter', locale: 'de' });
  const stateIn = async (query: string) => {
    const item = (await list(query)).data.find(({ documentId }) => documentId === both);
    return item && item.placements.map(({ stage }) => stage);
  };
  expect(await stateIn('placed=placed')).toEqual(['purchase']);
  expect(await stateIn('placed=placed&locale=de')).toEqual(['purchase']);
  expect(await stateIn('placed=placed&locale=en')).toBeUndefined();
  expect(await stateIn('placed=unplaced&locale=en')).toEqual([]);
  expect(await stateIn('stage=purchase&locale=en')).toBeUndefined();
  expect(await stateIn('stage=purchase&touchpoint=newsletter&locale=de')).toEqual(['purchase']);

  const unplaced = async (query: string) => {
    const { body } = await admin.get(`/unplaced?${query}`).expect(200);
    return (body.data as { documentId: string }[]).some(({ documentId }) => documentId === both);
  };
  expect(await unplaced('search=bo')).toBe(false);
  expect(await unplaced('search=be&locale=de')).toBe(false);
  expect(await unplaced('search=bo&locale=en')).toBe(true);
  await strapi.documents('api::article.article' as never).delete({ documentId: both, locale: '*' } as never);
});

test('says until when what is published is fresh, and nothing of a draft', async () => {
  expect(Date.parse((await find('Welcome')).freshUntil!)).toBeLessThan(Date.now());
  expect(Date.parse((await find('Start')).freshUntil!)).toBeGreaterThan(Date.now() + 100 * DAY);
  expect(await find('Draft')).toMatchObject({ freshUntil: null, stale: false });
  expect(await find('Willkommen', 'locale=de')).toMatchObject({ freshUntil: null, stale: false });
});

test('somebody who says that it is still good makes it fresh', async () => {
  await fixture.admin
    .post('/reviews', { entries: [{ contentType: 'api::article.article', documentId: welcome }], verdict: 'good' })
    .expect(200);
  expect(await titles('stale=true')).toEqual(['Tipp']);
  expect(await find('Welcome')).toMatchObject({ stale: false });
  await fixture.reset();
});

test('is sorted by title, type and date, and shown in pages', async () => {
  const by = async (sort: string) =>
    ((await fixture.admin.get(`/content?${TYPES}&sort=${sort}`).expect(200)).body as ContentListPage).data.map(
      ({ title }) => title,
    );
  expect((await by('title:desc'))[0]).toBe('Welcome');
  expect(await by('type:asc')).toEqual(['Alone', 'Draft', 'Welcome', 'How?', 'Tipp', 'Start', 'Guide, new']);
  expect((await by('updatedAt:asc')).slice(0, 2).sort()).toEqual(['Tipp', 'Welcome']);
  const second = await list('page=2&pageSize=3');
  expect(second.data.map(({ title }) => title)).toEqual(['How?', 'Start', 'Tipp']);
  expect(second.meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 3, total: 7 });
});

test('gives all that it finds, in its order, for a bulk change', async () => {
  const { body } = await fixture.admin.get(`/content/refs?${TYPES}&placed=unplaced&sort=title:desc`).expect(200);
  const { data, meta } = body as ContentRefs;
  expect(meta.total).toBe(2);
  expect(data).toHaveLength(2);
  expect(Object.keys(data[0]!).sort()).toEqual([
    'allLocales',
    'contentType',
    'documentId',
    'locale',
    'placedElsewhere',
    'title',
  ]);
  await fixture.admin.get('/content/refs?page=2').expect(400);
});

describe('the locale that an entry is shown in', () => {
  const refs = async (query = '', admin: AdminClient = fixture.admin) =>
    ((await admin.get(`/content/refs?${TYPES}&${query}`).expect(200)).body as ContentRefs).data;
  const refTo = (list: ContentRefs['data'], id: string) => list.find(({ documentId }) => documentId === id);

  test('is the one asked for, else the default one, else its first; none of a type without locales', async () => {
    const german = await createEntry(fixture.strapi, 'article', { title: 'Nur deutsch' }, { locale: 'de' });
    const all = await refs();
    expect([german, welcome, guide].map((id) => refTo(all, id)?.locale)).toEqual(['de', 'en', null]);
    expect(refTo(await refs('locale=de'), welcome)?.locale).toBe('de');
    expect((await find('Nur deutsch')).locale).toBe('de');
    expect((await find('Willkommen', 'locale=de')).locale).toBe('de');
    expect((await find('How?')).locale).toBeNull();
    await fixture.strapi.documents('api::article.article').delete({ documentId: german, locale: '*' });
  });

  test('is one that the person may read', async () => {
    const person = await fixture.adminWith([READ, reads('article', ['title'], ['de'])]);
    expect(refTo(await refs('', person), welcome)?.locale).toBe('de');
  });

  test('an entry that is placed for other locales only says so where one is asked for', async () => {
    const { strapi, admin } = fixture;
    const both = await createEntry(strapi, 'article', { title: 'Both' });
    await createEntry(strapi, 'article', { title: 'Beides' }, { documentId: both, locale: 'de' });
    await place(admin, 'article', both, { stage: 'purchase', locale: 'en' });
    const elsewhere = async (query: string) => refTo(await refs(query), both)?.placedElsewhere;
    expect(await elsewhere('locale=de&placed=unplaced')).toBe(true);
    expect(await elsewhere('locale=de&journey=second')).toBe(false);
    expect(await elsewhere('locale=en')).toBe(false);
    expect(await elsewhere('')).toBe(false);
    await strapi.documents('api::article.article').delete({ documentId: both, locale: '*' });
  });
});

test('refuses what makes no sense, and says where', async () => {
  for (const query of ['status=live', 'placed=maybe', 'page=0', 'pageSize=101', 'locale=xx', 'author=me']) {
    const { body } = await fixture.admin.get(`/content?${query}`).expect(400);
    expect(body.error.details.errors[0].path).toEqual([query.split('=')[0]]);
  }
  await fixture.admin.get('/content?nonsense=1').expect(400);
  await fixture.admin.get('/content?contentTypes=api::nothing.nothing').expect(400);
});

describe('what a person may not read', () => {
  test('of a type without permission nothing is there', async () => {
    const person = await fixture.adminWith([READ, reads('page', ['title'])]);
    const { body } = await person.get('/content').expect(200);
    expect((body as ContentListPage).data.map(({ title }) => title)).toEqual(['Guide, new']);
    expect((body as ContentListPage).meta.counts).toEqual({ placed: 1, unplaced: 0, setAside: 0 });
  });

  test('an entry of somebody else is hidden by "is creator", from the figures and the authors, too', async () => {
    const person = await fixture.adminWith([READ, reads('article', ['title'], ['en', 'de'], ['admin::is-creator'])]);
    const { id } = await fixture.strapi.db.query('admin::user').findOne({ orderBy: { id: 'desc' } });
    const mine = await createEntry(fixture.strapi, 'article', { title: 'Mine' });
    const link = async (createdBy: number) =>
      fixture.strapi.db.connection('articles').where({ document_id: mine }).update({ created_by_id: createdBy });
    await link(id);
    const { data, meta } = (await person.get('/content').expect(200)).body as ContentListPage;
    expect(data.map(({ title }) => title)).toEqual(['Mine']);
    expect(meta.counts).toEqual({ placed: 0, unplaced: 1, setAside: 0 });
    expect(meta.authors.map((author) => author.id)).toEqual([id]);
    expect(data[0]?.author).toBe(meta.authors[0]?.name);
    expect(JSON.stringify(meta)).not.toContain('@');
    expect(await titles(`author=${id}`)).toEqual(['Mine']);
    await fixture.strapi.documents('api::article.article' as never).delete({ documentId: mine } as never);
  });

  test('a locale without permission does not count', async () => {
    const person = await fixture.adminWith([READ, reads('article', ['title'], ['en'])]);
    const { data } = (await person.get('/content?search=welcome').expect(200)).body as ContentListPage;
    expect(data[0]).toMatchObject({ title: 'Welcome', locales: ['en'] });
    expect(((await person.get('/content?search=willkommen').expect(200)).body as ContentListPage).data).toEqual([]);
  });

  test('a title that may not be read is neither shown nor searched', async () => {
    const person = await fixture.adminWith([READ, reads('home', ['text'])]);
    const { data } = (await person.get('/content').expect(200)).body as ContentListPage;
    expect(data).toMatchObject([{ title: 'Home' }]);
    expect(((await person.get('/content?search=start').expect(200)).body as ContentListPage).data).toEqual([]);
  });
});

describe('saved filters', () => {
  const names = async (person: AdminClient) =>
    ((await person.get('/content/filters').expect(200)).body.data as SavedFilter[]).map(({ name, mine, shared }) => ({
      name,
      mine,
      shared,
    }));
  const save = (person: AdminClient, body: object) => person.post('/content/filters', body);

  test("are one's own until they are shared; only the owner deletes", async () => {
    const editor = await fixture.adminWith([READ, PLACE]);
    const reader = await fixture.adminWith([READ]);
    await save(editor, { name: 'Mine', query: 'placed=unplaced' }).expect(201);
    const { body } = await save(editor, { name: 'For all', query: 'stale=true', shared: true }).expect(201);
    expect(body.data).toMatchObject({ name: 'For all', query: 'stale=true', shared: true, mine: true });
    expect(await names(reader)).toEqual([{ name: 'For all', mine: false, shared: true }]);
    expect(await names(editor)).toHaveLength(2);
    await reader.del(`/content/filters/${body.data.documentId}`).expect(403);
    await editor.del(`/content/filters/${body.data.documentId}`).expect(204);
    expect(await names(reader)).toEqual([]);
    const own = (await editor.get('/content/filters').expect(200)).body.data[0] as SavedFilter;
    // Whether it is somebody's own or does not exist is not for others to know.
    await reader.del(`/content/filters/${own.documentId}`).expect(404);
  });

  test('what somebody else shared is cleared away by who keeps the settings, and what is not shared by nobody', async () => {
    const author = await fixture.adminWith([READ, PLACE]);
    const shared = (await save(author, { name: 'Old', query: 'a=1', shared: true }).expect(201)).body.data;
    const own = (await save(author, { name: 'Own', query: 'a=1' }).expect(201)).body.data;
    const placer = await fixture.adminWith([READ, PLACE]);
    const keeper = await fixture.adminWith([READ, { action: 'plugin::touchpoints.settings' }]);
    const canDelete = async (person: AdminClient) =>
      ((await person.get('/content/filters').expect(200)).body.data as SavedFilter[]).find(
        ({ documentId }) => documentId === shared.documentId,
      )?.canDelete;
    expect([await canDelete(placer), await canDelete(keeper)]).toEqual([false, true]);
    await placer.del(`/content/filters/${shared.documentId}`).expect(403);
    await keeper.del(`/content/filters/${own.documentId}`).expect(404);
    await keeper.del(`/content/filters/${shared.documentId}`).expect(204);
    await author.del(`/content/filters/${own.documentId}`).expect(204);
  });

  test('sharing needs the permission to place; a name is one filter', async () => {
    const reader = await fixture.adminWith([READ]);
    await save(reader, { name: 'Kept', query: 'a=1', shared: true }).expect(403);
    await save(reader, { name: 'Kept', query: 'a=1' }).expect(201);
    await save(reader, { name: 'Kept', query: 'b=2' }).expect(201);
    const { data } = (await reader.get('/content/filters').expect(200)).body as { data: SavedFilter[] };
    expect(data.filter(({ mine }) => mine)).toMatchObject([{ name: 'Kept', query: 'b=2' }]);
    await save(reader, { name: ' ', query: '' }).expect(400);
    await save(reader, { name: 'Long', query: 'x'.repeat(2001) }).expect(400);
  });
});
