import { entriesResponseSchema } from '../../types';
import {
  addLocales,
  createEntry,
  createToken,
  finding,
  grantPublic,
  importJourney,
  place,
  revokePublic,
} from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

const ENTRIES = 'plugin::touchpoints.entry.find';

let fixture: Fixture;
const ids: Record<string, string> = {};

interface Found {
  readonly documentId: string;
  readonly __type: string;
  readonly [field: string]: unknown;
}
interface Asked {
  readonly fields?: string;
  readonly populate?: string;
  readonly locale?: string;
  readonly token?: string;
}

const ask = (names: readonly string[], { token, ...rest }: Asked = {}) => {
  const query = new URLSearchParams({ entries: names.join(), ...rest });
  const request = fixture.request.get(`/api/touchpoints/entries?${query}`);
  return token ? request.set('Authorization', token) : request;
};
const found = async (...asked: Parameters<typeof ask>): Promise<Found[]> =>
  (await ask(...asked).expect(200)).body.data as Found[];
const titles = async (...asked: Parameters<typeof ask>) => (await found(...asked)).map(({ title }) => title);

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  await grantPublic(strapi, [ENTRIES, ...finding('article', 'faq')]);
  ids.category = await createEntry(strapi, 'category', { name: 'Tents', code: 'internal' });
  ids.secret = await createEntry(strapi, 'secret', { name: 'CONFIDENTIAL relation' });
  ids.both = await createEntry(strapi, 'article', {
    title: 'Both',
    internalNote: 'CONFIDENTIAL note',
    category: ids.category,
    secret: ids.secret,
  });
  await createEntry(strapi, 'article', { title: 'Beide' }, { locale: 'de', documentId: ids.both });
  ids.english = await createEntry(strapi, 'article', { title: 'English only' });
  ids.draft = await createEntry(strapi, 'article', { title: 'CONFIDENTIAL draft' }, { publish: false });
  ids.page = await createEntry(strapi, 'page', { title: 'CONFIDENTIAL page' });
  ids.faq = await createEntry(strapi, 'faq', { question: 'Why?' });
  await place(admin, 'article', ids.both, { stage: 'awareness' });
});
afterAll(() => fixture?.stop());

describe('entries by name', () => {
  test('come as GET /content gives them, in the order asked for, each once, by uid or plural name', async () => {
    const names = [`faqs/${ids.faq}`, `api::article.article/${ids.both}`, `articles/${ids.both}`, `faqs/${ids.faq}`];
    const { body } = await ask(names).expect(200);
    expect(entriesResponseSchema.parse(body)).toEqual(body);
    expect(body.meta).toEqual({ locale: 'en' });
    await grantPublic(fixture.strapi, ['plugin::touchpoints.content.find']);
    const content = await fixture.request.get('/api/touchpoints/content?stage=awareness').expect(200);
    await revokePublic(fixture.strapi, ['plugin::touchpoints.content.find']);
    const { __match, ...article } = content.body.data[0];
    expect(__match.rung).toBe('stage');
    expect(body.data).toEqual([
      expect.objectContaining({ documentId: ids.faq, __type: 'api::faq.faq', question: 'Why?', locale: null }),
      article,
    ]);
  });

  test('in a locale are those that are published in it', async () => {
    const names = [`articles/${ids.both}`, `articles/${ids.english}`, `faqs/${ids.faq}`];
    const data = await found(names, { locale: 'de' });
    expect(data.map(({ title, question }) => title ?? question)).toEqual(['Beide', 'Why?']);
    const { body } = await ask(names, { locale: 'fr' }).expect(400);
    expect(body.error.message).toBe('Unknown locale "fr". Known: en, de');
  });

  test('have the fields and relations that are asked for', async () => {
    const [entry] = await found([`articles/${ids.both}`], { fields: 'title' });
    expect(Object.keys(entry!).sort()).toEqual(['__type', 'documentId', 'id', 'title']);
    await grantPublic(fixture.strapi, finding('category'));
    const [populated] = await found([`articles/${ids.both}`], { populate: 'category' });
    expect(populated!.category).toMatchObject({ name: 'Tents' });
    expect(JSON.stringify(populated)).not.toContain('internal');
    await revokePublic(fixture.strapi, finding('category'));
  });

  test('of which there are a hundred at most, each written as one', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `articles/unknown${i}`);
    expect(await found(many(100))).toEqual([]);
    const refused = async (names: readonly string[]) => (await ask(names).expect(400)).body.error.details.errors[0];
    expect(await refused(many(101))).toMatchObject({ path: ['entries'], code: 'input.many', values: { most: 100 } });
    expect(await found(Array.from({ length: 101 }, () => `articles/${ids.english}`))).toHaveLength(1);
    for (const wrong of ['articles', 'articles/', '/abc', 'articles/a b', 'a/b/c', 'articles/$ne', 'articles/%00'])
      expect(await refused([wrong])).toMatchObject({ code: expect.stringMatching(/^input\./) });
    for (const query of ['', 'entries=', 'entries[$ne]=a/b', 'entries=articles/a&stage=awareness'])
      await fixture.request.get(`/api/touchpoints/entries?${query}`).expect(400);
  });
});

describe('what a caller may not see', () => {
  test('is left out, and not told apart from what is not there', async () => {
    const names = [
      `articles/${ids.draft}`,
      `pages/${ids.page}`,
      `secrets/${ids.secret}`,
      `articles/${ids.english}`,
      'articles/nowhere',
      'unicorns/nowhere',
      'plugin::users-permissions.user/1',
      'admin::user/1',
      'constructor/prototype',
      '__proto__/__proto__',
      'plugin::touchpoints.placement/1',
    ];
    const { body, text } = await ask(names).expect(200);
    expect(body.data).toHaveLength(1);
    expect(text).not.toContain('CONFIDENTIAL');
    // Nor by what is asked of it: where no type is in play, no field is unknown.
    for (const hidden of [
      `pages/${ids.page}`,
      'unicorns/nowhere',
      `articles/${ids.draft}`.replace('articles', 'hints'),
    ]) {
      const answer = await ask([hidden], { fields: 'nonsense', populate: 'nonsense' }).expect(200);
      expect(answer.body).toEqual({ data: [], meta: { locale: 'en' } });
    }
  });

  test('private fields and relations to what may not be found are never in it', async () => {
    const names = [`articles/${ids.both}`];
    for (const asked of [{ fields: 'internalNote' }, { fields: 'nonsense' }, { populate: 'nonsense' }]) {
      const { body } = await ask(names, asked).expect(400);
      expect(body.error.message).toBe(`Invalid key ${Object.values(asked)[0]}`);
    }
    const relation = await ask(names, { populate: 'secret' });
    const all = await ask(names, { populate: '*' });
    for (const { text } of [relation, all, await ask(names)]) expect(text).not.toContain('CONFIDENTIAL');
    const filtered = `entries=articles/${ids.both}&populate[category][filters][code][$startsWith]=i`;
    await fixture.request.get(`/api/touchpoints/entries?${filtered}`).expect(400);
  });

  test('drafts are for nobody, whatever is asked', async () => {
    const token = await createToken(fixture.strapi, 'full-access');
    expect(await found([`articles/${ids.draft}`], { token })).toEqual([]);
    for (const parameter of ['status=draft', 'publicationState=preview', 'filters[id]=1', '__proto__[a]=b'])
      await fixture.request
        .get(`/api/touchpoints/entries?entries=articles/${ids.both}&${parameter}`)
        .set('Authorization', token)
        .expect(400);
  });

  test('one caller is never given what was kept for another', async () => {
    const names = [`articles/${ids.english}`, `pages/${ids.page}`];
    const [readOnly, custom] = [
      await createToken(fixture.strapi, 'read-only'),
      await createToken(fixture.strapi, 'custom', [ENTRIES, ...finding('page')]),
    ];
    const expected = [
      { token: readOnly, sees: ['English only', 'CONFIDENTIAL page'] },
      { token: custom, sees: ['CONFIDENTIAL page'] },
      { token: undefined, sees: ['English only'] },
    ];
    for (const { token, sees } of [...expected, ...[...expected].reverse()])
      expect(await titles(names, { token })).toEqual(sees);
    const { headers } = await ask(names, { token: readOnly }).expect(200);
    expect(headers['cache-control']).toMatch(/^private/);
    expect(headers.vary).toMatch(/Authorization/);
    await ask(names).set('If-None-Match', headers.etag!).expect(200);
    expect((await ask(names)).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  test('nobody asks without the permission of the route', async () => {
    const names = [`articles/${ids.english}`];
    const token = await createToken(fixture.strapi, 'custom', finding('article'));
    await ask(names, { token }).expect(403);
    await revokePublic(fixture.strapi, [ENTRIES]);
    await ask(names).expect(403);
    await grantPublic(fixture.strapi, [ENTRIES]);
    await ask(names).expect(200);
  });
});

test('an edit, a withdrawal and a publication are in the next answer', async () => {
  const { strapi } = fixture;
  const articles = strapi.documents('api::article.article' as never) as unknown as Record<
    'update' | 'unpublish' | 'publish',
    (params: object) => Promise<unknown>
  >;
  const names = [`articles/${ids.english}`];
  const { headers } = await ask(names).expect(200);
  await ask(names).set('If-None-Match', headers.etag!).expect(304);
  await articles.update({ documentId: ids.english, data: { title: 'Edited' }, status: 'published' });
  expect(await titles(names)).toEqual(['Edited']);
  await articles.unpublish({ documentId: ids.english });
  expect(await titles(names)).toEqual([]);
  await articles.publish({ documentId: ids.english });
  expect(await titles(names)).toEqual(['Edited']);
  // A type that takes part no longer is in no answer.
  const include = async (contentTypes: readonly string[] | null) => {
    await fixture.admin.put('/settings', { contentTypes }).expect(200);
    await strapi.plugin('touchpoints').service('snapshot').settled();
  };
  await include(['api::faq.faq']);
  expect(await titles(names)).toEqual([]);
  await include(null);
  expect(await titles(names)).toEqual(['Edited']);
});

test('“Give access” grants it with the rest', async () => {
  const { strapi, admin } = fixture;
  const held = async () => {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' }, populate: ['permissions'] });
    return (role.permissions as { action: string }[]).some(({ action }) => action === ENTRIES);
  };
  await admin.post('/setup/grants', { grant: 'public', revoke: true }).expect(200);
  expect(await held()).toBe(false);
  await admin.post('/setup/grants', { grant: 'public' }).expect(200);
  expect(await held()).toBe(true);
});
