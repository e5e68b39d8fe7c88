import type { ContentListPage, ContentRule, RuleField, UnplacedEntry } from '../../types';
import { addLocales, createEntry, importJourney } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootStrapi, type AdminClient, type AdminGrant, type Fixture } from '../support/strapi';

let fixture: Fixture;
const ids: Record<string, string> = {};

const ARTICLE = 'api::article.article';
const READ = { action: 'plugin::touchpoints.read' };
const SETTINGS = { action: 'plugin::touchpoints.settings' };
const reads = (name: string, fields: string[], locales = ['en', 'de'], conditions: string[] = []) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: `api::${name}.${name}`,
  properties: { fields, locales },
  conditions,
});

const unplaced = async (query = '', admin: AdminClient = fixture.admin): Promise<UnplacedEntry[]> =>
  (await admin.get(`/unplaced?sort=title:asc&${query}`).expect(200)).body.data;
const titles = async (query = '') => (await unplaced(query)).map(({ title }) => title);
const rules = async (admin: AdminClient = fixture.admin): Promise<ContentRule[]> =>
  (await admin.get('/rules').expect(200)).body.data;
const addRule = async (body: object): Promise<ContentRule> =>
  (await fixture.admin.post('/rules', body).expect(201)).body.data;
const preview = (filters: object | null, admin: AdminClient = fixture.admin, contentType = ARTICLE) =>
  admin.post('/rules/preview', { contentType, filters });
const setAside = (documentId: string, aside: boolean) =>
  fixture.admin
    .post('/unplaced/set-aside', { entries: [{ contentType: ARTICLE, documentId }], setAside: aside })
    .expect(200);

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  const legal = await createEntry(strapi, 'category', { name: 'Legal' });
  ids.terms = await createEntry(strapi, 'article', { title: 'Terms', category: legal, internalNote: 'alpha' });
  ids.privacy = await createEntry(strapi, 'article', { title: 'Privacy', category: legal });
  ids.news = await createEntry(strapi, 'article', { title: 'News', body: 'Hello' });
  ids.draft = await createEntry(strapi, 'article', { title: 'Draft terms' }, { publish: false });
  ids.page = await createEntry(strapi, 'page', { title: 'A page' });
  await fixture.mark();
});
afterAll(() => fixture?.stop());
afterEach(() => fixture.reset());

test('a rule sets entries aside, says which it was, and lets go of them when it is gone', async () => {
  const rule = await addRule({
    name: 'Legal texts',
    contentType: ARTICLE,
    filters: { category: { name: { $eqi: 'legal' } } },
  });
  expect(rule).toMatchObject({ name: 'Legal texts', typeName: 'Article', position: 0, fault: null, readable: true });
  expect(await titles(`contentTypes=${ARTICLE}`)).toEqual(['Draft terms', 'News']);
  const aside = await unplaced('setAside=true');
  expect(aside.map(({ title, rule: by }) => [title, by?.name])).toEqual([
    ['Privacy', 'Legal texts'],
    ['Terms', 'Legal texts'],
  ]);
  await fixture.admin.del(`/rules/${rule.documentId}`).expect(204);
  expect(await titles('setAside=true')).toEqual([]);
  await fixture.admin.del(`/rules/${rule.documentId}`).expect(404);
});

test('without filters it means every entry; drafts are matched, too', async () => {
  await addRule({ contentType: 'api::page.page' });
  await addRule({ contentType: ARTICLE, filters: { title: { $containsi: 'terms' } } });
  expect(await titles('setAside=true')).toEqual(['A page', 'Draft terms', 'Terms']);
});

test('a person takes an entry back, whatever rules say, and sets it aside again', async () => {
  await addRule({ contentType: ARTICLE, filters: { category: { $notNull: true } } });
  expect((await setAside(ids.terms!, false)).body.data).toMatchObject({ changed: 1 });
  expect(await titles(`contentTypes=${ARTICLE}`)).toEqual(['Draft terms', 'News', 'Terms']);
  expect((await setAside(ids.terms!, false)).body.data).toMatchObject({ changed: 0 });
  await addRule({ contentType: ARTICLE });
  expect(await titles(`contentTypes=${ARTICLE}`)).toEqual(['Terms']);
  expect((await setAside(ids.terms!, true)).body.data).toMatchObject({ changed: 1 });
  const [entry] = (await unplaced('setAside=true')).filter(({ title }) => title === 'Terms');
  expect(entry?.rule).toBeNull();
});

test('a mark of before there were rules still means "not journey content"', async () => {
  await setAside(ids.news!, true);
  await fixture.strapi.db.query('plugin::touchpoints.exclusion').updateMany({ where: {}, data: { excluded: null } });
  expect(await titles('setAside=true')).toEqual(['News']);
  expect((await setAside(ids.news!, false)).body.data).toMatchObject({ changed: 1 });
  expect(await titles('setAside=true')).toEqual([]);
});

test('of several rules the first is named; they are changed and put in order', async () => {
  const first = await addRule({ name: 'First', contentType: ARTICLE, filters: { title: 'Terms' } });
  const second = await addRule({ name: 'Second', contentType: ARTICLE, filters: { title: { $startsWith: 'T' } } });
  expect([first.position, second.position]).toEqual([0, 1]);
  expect((await unplaced('setAside=true'))[0]?.rule).toEqual({ documentId: first.documentId, name: 'First' });
  await fixture.admin.put(`/rules/${first.documentId}`, { position: 5, name: null }).expect(200);
  expect((await rules()).map(({ name }) => name)).toEqual(['Second', null]);
  expect((await unplaced('setAside=true'))[0]?.rule?.name).toBe('Second');
  await fixture.admin.put(`/rules/${second.documentId}`, { filters: null }).expect(200);
  expect(await titles(`contentTypes=${ARTICLE}`)).toEqual([]);
  await fixture.admin.put('/rules/none', { name: 'x' }).expect(404);
});

test('the preview counts and names what would be set aside', async () => {
  expect((await preview({ title: { $endsWithi: 'TERMS' } }).expect(200)).body.data).toEqual({
    count: 2,
    examples: ['Draft terms', 'Terms'],
  });
  expect((await preview(null).expect(200)).body.data.count).toBe(4);
  expect((await preview({ category: { $null: true } }).expect(200)).body.data.count).toBe(2);
  expect((await preview({ $not: { title: { $in: ['News', 'Terms'] } } }).expect(200)).body.data.count).toBe(2);
  const both = { $or: [{ title: 'News' }, { $and: [{ title: 'Terms' }, { category: { name: 'Legal' } }] }] };
  expect((await preview(both).expect(200)).body.data.count).toBe(2);
  expect((await preview({ publishedAt: { $null: true } }).expect(200)).body.data.count).toBe(4);
  expect((await preview({ createdAt: { $gte: '2020-01-01' } }).expect(200)).body.data.count).toBe(4);
});

describe('filters that cannot be relied on are refused, with their place', () => {
  test.each<[object, string]>([
    [{ nothing: { $eq: 'x' } }, 'filters.nothing'],
    [{ internalNote: { $startsWith: 'a' } }, 'filters.internalNote'],
    [{ category: { nothing: 'x' } }, 'filters.category.nothing'],
    [{ category: { articles: { title: 'x' } } }, 'filters.category.articles'],
    [{ related: { category: { name: 'x' } } }, 'filters.related.category'],
    [{ related: { internalNote: { $startsWith: 'a' } } }, 'filters.related.internalNote'],
    [{ createdBy: { password: { $startsWith: '$2' } } }, 'filters.createdBy'],
    [{ createdBy: { email: 'ada@example.com' } }, 'filters.createdBy'],
    [{ localizations: { title: 'x' } }, 'filters.localizations'],
    [{ title: { $like: 'x' } }, 'filters.title.$like'],
    [{ title: { $eq: { $eq: 'x' } } }, 'filters.title.$eq'],
    [{ title: { $in: [] } }, 'filters.title.$in'],
    [{ title: { $between: ['a'] } }, 'filters.title.$between'],
    [{ title: { $null: 'yes' } }, 'filters.title.$null'],
    [{ title: { $not: { $like: 'x' } } }, 'filters.title.$not.$like'],
    [{ title: {} }, 'filters.title'],
    [{ publishedAt: { $contains: '2026' } }, 'filters.publishedAt.$contains'],
    [{ publishedAt: { $gt: 'soon' } }, 'filters.publishedAt.$gt'],
    [{ $and: 'x' }, 'filters.$and'],
    [{ $or: [] }, 'filters.$or'],
    [{ $or: [{ title: 'x' }, { nothing: 1 }] }, 'filters.$or.1.nothing'],
    [{ $eq: 'x' }, 'filters.$eq'],
    [{ $jsonSupersetOf: {} }, 'filters.$jsonSupersetOf'],
    [{ constructor: { $eq: 'x' } }, 'filters.constructor'],
    [{}, 'filters'],
    [{ category: 1 }, 'filters.category'],
  ])('%j', async (filters, path) => {
    const { body } = await preview(filters).expect(400);
    expect(body.error.details.errors[0].path.join('.')).toBe(path);
    await fixture.admin.post('/rules', { contentType: ARTICLE, filters }).expect(400);
  });

  test('and so are deep ones, huge ones, and what is no object', async () => {
    let deep: object = { title: 'x' };
    for (let level = 0; level < 20; level += 1) deep = { $not: deep };
    await preview(deep).expect(400);
    await preview({ $or: Array.from({ length: 60 }, () => ({ title: 'x' })) }).expect(400);
    await preview({ title: 'x'.repeat(2000) }).expect(400);
    await fixture.admin.post('/rules/preview', { contentType: ARTICLE, filters: 'title=x' }).expect(400);
    await fixture.admin.post('/rules/preview', { contentType: ARTICLE, filters: [] }).expect(400);
    await fixture.admin.post('/rules', { contentType: 'api::none.none' }).expect(400);
    await fixture.admin.post('/rules', { contentType: 'admin::user' }).expect(400);
    await fixture.admin.post('/rules', { contentType: 'plugin::users-permissions.user' }).expect(400);
    expect(await rules()).toEqual([]);
  });
});

describe('what a person may not read', () => {
  test('cannot be asked for: by type, by field, by relation', async () => {
    const stranger = await fixture.adminWith([SETTINGS]);
    await preview({ title: 'Terms' }, stranger).expect(403);
    await stranger.post('/rules', { contentType: ARTICLE }).expect(403);
    await stranger.get(`/rules/fields?contentType=${ARTICLE}`).expect(403);

    const noTitle = await fixture.adminWith([SETTINGS, reads('article', ['body', 'category'])]);
    await preview({ title: { $startsWith: 'T' } }, noTitle).expect(400);
    await preview({ category: { name: { $startsWith: 'L' } } }, noTitle).expect(400);
    const { examples, count } = (await preview({ body: 'Hello' }, noTitle).expect(200)).body.data;
    expect([count, examples]).toEqual([1, [`Article · ${ids.news!.slice(0, 8)}`]]);

    const withCategory = await fixture.adminWith([
      SETTINGS,
      reads('article', ['title', 'category']),
      reads('category', ['name']),
    ]);
    expect((await preview({ category: { name: 'Legal' } }, withCategory).expect(200)).body.data.count).toBe(2);
  });

  test('is not counted: entries of others, other locales', async () => {
    const creator = await fixture.adminWith([SETTINGS, reads('article', ['title'], ['en'], ['admin::is-creator'])]);
    expect((await preview({ title: 'Terms' }, creator).expect(200)).body.data).toEqual({ count: 0, examples: [] });
    await createEntry(fixture.strapi, 'article', { title: 'Geheim' }, { documentId: ids.news, locale: 'de' });
    const english = await fixture.adminWith([SETTINGS, reads('article', ['title'], ['en'])]);
    expect((await preview({ title: { $startsWith: 'G' } }, english).expect(200)).body.data.count).toBe(0);
    expect((await preview({ title: { $startsWith: 'G' } }).expect(200)).body.data.count).toBe(1);
  });

  test('is not handed over by a rule that is given another content type', async () => {
    const rule = await addRule({ name: 'Secret', contentType: ARTICLE, filters: { title: { $startsWith: 'Zulu' } } });
    const pages = await fixture.adminWith([READ, SETTINGS, reads('page', ['title'], [])]);
    const url = `/rules/${rule.documentId}`;
    for (const patch of [{ filters: undefined }, { filters: null }]) {
      const { body } = await pages.put(url, { contentType: 'api::page.page', ...patch }).expect(403);
      expect(JSON.stringify(body)).not.toContain('Zulu');
    }
    expect(await rules()).toMatchObject([{ contentType: ARTICLE, filters: { title: { $startsWith: 'Zulu' } } }]);
    await pages.put(url, { name: 'Renamed' }).expect(200);
    await pages.del(url).expect(204);

    const old = {
      name: 'Old',
      contentType: 'api::old.old',
      filters: { title: 'Zulu' },
      action: 'setAside',
      position: 0,
    };
    const { documentId } = await fixture.strapi.db.query('plugin::touchpoints.rule').create({ data: old });
    await pages.put(`/rules/${documentId}`, { contentType: 'api::page.page' }).expect(403);
    await pages.put(`/rules/${documentId}`, { contentType: 'api::page.page', filters: null }).expect(200);
  });

  test('is not found out by a rule: one is saved only by who may read everything it looks at', async () => {
    const rule = { contentType: ARTICLE, filters: { title: { $startsWith: 'Geheim' } } };
    const saved = await addRule({ contentType: ARTICLE, filters: { title: 'Terms' } });
    const refused = async (body: object, ...grants: Parameters<Fixture['adminWith']>[0]) => {
      const person = await fixture.adminWith([READ, SETTINGS, ...grants]);
      const { body: answer } = await person.post('/rules', body).expect(403);
      expect(answer.error.message).toMatch(/every (locale|entry)/);
      await person.put(`/rules/${saved.documentId}`, body).expect(403);
      await person.post('/rules/preview', body).expect(200);
    };
    await refused(rule, reads('article', ['title'], ['en']));
    await refused(rule, reads('article', ['title'], ['en', 'de'], ['admin::is-creator']));
    await refused({ contentType: ARTICLE, filters: null }, reads('article', ['title'], ['en']));
    await refused({ contentType: ARTICLE, filters: { documentId: 'x' } }, reads('article', ['title'], ['en']));
    // The field is theirs in one locale only, and so is that of a relation.
    await refused(rule, reads('article', ['body']), reads('article', ['title'], ['en']));
    const ofCategory = { contentType: ARTICLE, filters: { category: { name: 'Legal' } } };
    await refused(ofCategory, reads('article', ['category']), reads('category', ['name'], [], ['admin::is-creator']));
    expect(await rules()).toHaveLength(1);
  });

  test('is nothing to who may read all of it, by one role or by several permissions together', async () => {
    const whole = await fixture.adminWith([
      SETTINGS,
      reads('article', ['title', 'category']),
      reads('category', ['name']),
    ]);
    await whole.post('/rules', { contentType: ARTICLE, filters: { category: { name: 'Legal' } } }).expect(201);
    const parts = await fixture.adminWith([
      SETTINGS,
      reads('article', ['title'], ['en']),
      reads('article', ['title'], ['de'], []),
    ]);
    await parts.post('/rules', { contentType: ARTICLE, filters: { title: 'Terms' } }).expect(201);
    const pages = await fixture.adminWith([SETTINGS, reads('page', ['title'], [])]);
    await pages.post('/rules', { contentType: 'api::page.page', filters: { title: 'x' } }).expect(201);
  });

  test('is not told by the list of rules, which needs "read"; changing them needs "settings"', async () => {
    const rule = await addRule({ name: 'Legal', contentType: ARTICLE, filters: { title: 'Terms' } });
    const reader = await fixture.adminWith([READ]);
    expect(await rules(reader)).toMatchObject([{ name: 'Legal', readable: false, filters: null, fault: null }]);
    await reader.post('/rules', { contentType: ARTICLE }).expect(403);
    await reader.post('/rules/preview', { contentType: ARTICLE }).expect(403);
    await reader.put(`/rules/${rule.documentId}`, { name: 'x' }).expect(403);
    await reader.del(`/rules/${rule.documentId}`).expect(403);
    await (await fixture.adminWith([SETTINGS])).get('/rules').expect(403);
    const settings = await fixture.adminWith([SETTINGS]);
    await settings.put(`/rules/${rule.documentId}`, { filters: null }).expect(403);
  });
});

describe('which rule sets an entry aside', () => {
  const LISTS = [
    `/content?placed=setAside`,
    `/content?contentTypes=${ARTICLE}`,
    '/content/refs?',
    '/unplaced?setAside=true',
  ];
  const asideIn = async (admin: AdminClient, query = '') => {
    const { data } = (await admin.get(`/content?sort=title:asc${query}`).expect(200)).body as ContentListPage;
    return data.filter(({ setAside: aside }) => aside).map(({ title, setAsideBy }) => [title, setAsideBy?.name]);
  };

  beforeEach(async () => {
    await addRule({ name: 'Old campaign', contentType: ARTICLE, filters: { category: { name: { $eqi: 'legal' } } } });
  });

  test('is told with the entry, and that a person did is no rule', async () => {
    await setAside(ids.news!, true);
    expect(await asideIn(fixture.admin)).toEqual([
      ['News', undefined],
      ['Privacy', 'Old campaign'],
      ['Terms', 'Old campaign'],
    ]);
  });

  test('is not told to who may not read its content type, nor is that there is something', async () => {
    const pages = await fixture.adminWith([READ, reads('page', ['title'], [])]);
    for (const list of LISTS) {
      const { status, text } = await pages.get(list);
      expect([200, 403]).toContain(status);
      for (const word of ['Old campaign', 'legal', 'Terms', ids.terms!]) expect(text).not.toContain(word);
    }
    const { counts } = ((await pages.get('/content').expect(200)).body as ContentListPage).meta;
    expect(counts).toEqual({ placed: 0, unplaced: 1, setAside: 0 });
  });

  test('is not told of entries of others to who may read their own', async () => {
    const creator = await fixture.adminWith([READ, reads('article', ['title'], ['en'], ['admin::is-creator'])]);
    expect(await asideIn(creator)).toEqual([]);
    for (const list of LISTS) expect((await creator.get(list).expect(200)).text).not.toContain('Old campaign');
  });

  test('is told by name alone to who may not read what it goes by', async () => {
    const titlesOnly = await fixture.adminWith([READ, reads('article', ['title'])]);
    expect(await asideIn(titlesOnly)).toEqual([
      ['Privacy', 'Old campaign'],
      ['Terms', 'Old campaign'],
    ]);
    for (const list of LISTS) expect((await titlesOnly.get(list).expect(200)).text).not.toContain('legal');
    expect(await rules(titlesOnly)).toMatchObject([{ name: 'Old campaign', readable: false, filters: null }]);
  });

  test('is nothing to who may read no rules: the lists need the same permission', async () => {
    const stranger = await fixture.adminWith([reads('article', ['title', 'category'])]);
    for (const list of ['/rules', ...LISTS]) await stranger.get(list).expect(403);
  });
});

test('a rule that broke later matches nothing and says so', async () => {
  await addRule({ name: 'Fine', contentType: ARTICLE, filters: { title: 'Terms' } });
  const broken = (contentType: string, filters: object) =>
    fixture.strapi.db
      .query('plugin::touchpoints.rule')
      .create({ data: { name: 'Broken', contentType, filters, action: 'setAside', position: 9 } });
  await broken(ARTICLE, { subtitle: { $eq: 'x' } });
  await broken('api::old.old', { title: 'x' });
  const told = await rules();
  expect(told[1]?.fault).toMatchObject({
    code: 'condition.unknown',
    values: { field: 'subtitle', name: 'subtitle', type: ARTICLE },
  });
  expect(told.map(({ name, fault }) => [name, fault?.message ?? null])).toEqual([
    ['Fine', null],
    ['Broken', `Unknown field "subtitle" of "${ARTICLE}"`],
    ['Broken', 'The content type "api::old.old" no longer exists'],
  ]);
  expect(await titles('setAside=true')).toEqual(['Terms']);
});

test('names are offered only to who may read every one of them', async () => {
  const reads = (name: string, fields: string[], conditions: string[] = []) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: `api::${name}.${name}`,
    properties: { fields, locales: ['en', 'de'] },
    conditions,
  });
  const offered = async (...grants: AdminGrant[]) => {
    const rights = [{ action: 'plugin::touchpoints.settings' }, { action: 'plugin::touchpoints.read' }];
    const person = await fixture.adminWith([...rights, reads('article', ['title', 'category']), ...grants]);
    const { body } = await person.get(`/rules/fields?contentType=${ARTICLE}`).expect(200);
    return (body.data as RuleField[]).find(({ path }) => path === 'category.name')?.choices ?? null;
  };
  expect(await offered(reads('category', ['name']))).toEqual(['Legal']);
  expect(await offered(reads('category', ['articles']))).toBeNull();
  // Names of their own categories, and this one is not.
  expect(
    (await offered(reads('category', ['articles']), reads('category', ['name'], ['admin::is-creator']))) ?? [],
  ).toEqual([]);
});

test('the form is offered the fields that rules accept, and no others', async () => {
  const { body } = await fixture.admin.get(`/rules/fields?contentType=${ARTICLE}`).expect(200);
  const fields = body.data as RuleField[];
  const paths = fields.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['title', 'category', 'category.name', 'related.title', 'updatedAt']));
  for (const hidden of ['internalNote', 'related.internalNote', 'createdBy', 'localizations', 'category.articles']) {
    expect(paths).not.toContain(hidden);
  }
  // What a related entry is called comes before whether there is one, with the names there are.
  expect(paths.indexOf('category.name')).toBeLessThan(paths.indexOf('category'));
  expect(fields.find(({ path }) => path === 'category.name')?.choices).toEqual(['Legal']);
  for (const { path, kind } of fields) {
    const [outer, inner] = path.split('.');
    const wanted = kind === 'relation' ? { $null: true } : { $notNull: true };
    await preview({ [outer!]: inner ? { [inner]: wanted } : wanted }).expect(200);
  }
});

test('a list of many rules asks the database no more than one of a few', async () => {
  const statements = async () =>
    (await statementsOf(fixture.strapi, rules)).filter((sql) => /tp_(?!changes)/.test(sql)).length;
  const rule = { contentType: ARTICLE, action: 'place', placements: [{ stage: 'awareness' }] };
  await addRule(rule);
  await fixture.admin.post('/rules/run', {}).expect(200);
  const few = await statements();
  for (let index = 0; index < 8; index += 1) await addRule(rule);
  expect(await statements()).toBeLessThanOrEqual(few);
  expect((await rules()).map(({ placed }) => placed > 0)).toEqual([true, ...Array.from({ length: 8 }, () => false)]);
});

test('a value that the field cannot have is said, when it is written and when the field loses it', async () => {
  const FAQ = 'api::faq.faq';
  const asked = (audience: object) => preview({ audience }, fixture.admin, FAQ);
  await asked({ $in: ['buyers', 'owners'] }).expect(200);
  await asked({ $contains: 'buy' }).expect(200);
  for (const audience of [{ $eq: 'sellers' }, { $in: ['buyers', 'sellers'] }, { $not: { $eq: 'sellers' } }]) {
    const { body } = await asked(audience).expect(400);
    expect(body.error.message).toContain('"sellers" is not one of its values: buyers, owners');
  }
  const rule = await addRule({ contentType: FAQ, action: 'setAside', filters: { audience: { $eq: 'owners' } } });
  const { attributes } = fixture.strapi.contentTypes[FAQ as never] as unknown as {
    attributes: { audience: { enum: string[] } };
  };
  const { audience } = attributes;
  const values = audience.enum;
  audience.enum = ['buyers'];
  try {
    const [kept] = (await rules()).filter(({ documentId }) => documentId === rule.documentId);
    expect(kept?.fault?.message).toContain('"owners" is not one of its values: buyers');
  } finally {
    audience.enum = values;
    await fixture.admin.del(`/rules/${rule.documentId}`).expect(204);
  }
});
