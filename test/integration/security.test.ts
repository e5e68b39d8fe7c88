import {
  addLocales,
  createEntry,
  createToken,
  finding,
  grantPublic,
  importJourney,
  place,
  READ_CONTENT,
  revokePublic,
} from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let article: string;
let draft: string;

const get = (query: string, authorization?: string) => {
  const call = fixture.request.get(`/api/touchpoints/content?stage=awareness&${query}`);
  return authorization ? call.set('Authorization', authorization) : call;
};

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, ...finding('article', 'category')]);
  const category = await createEntry(strapi, 'category', { name: 'Tents', code: 'TOP-SECRET-CODE' });
  const secret = await createEntry(strapi, 'secret', { name: 'TOP-SECRET-RELATION' });
  const related = await createEntry(strapi, 'article', { title: 'TOP-SECRET-DRAFT' }, { publish: false });
  article = await createEntry(strapi, 'article', {
    title: 'Open',
    internalNote: 'TOP-SECRET-NOTE',
    category,
    secret,
    related: [related],
  });
  await createEntry(
    strapi,
    'article',
    { title: 'TOP-SECRET-GERMAN-DRAFT' },
    { locale: 'de', documentId: article, publish: false },
  );
  draft = await createEntry(strapi, 'article', { title: 'TOP-SECRET-UNPUBLISHED' }, { publish: false });
  const hidden = await createEntry(strapi, 'page', { title: 'TOP-SECRET-PAGE' });
  for (const id of [article, draft]) await place(admin, 'article', id, { stage: 'awareness' });
  await place(admin, 'page', hidden, { stage: 'awareness', weight: 100 });
});
afterAll(() => fixture?.stop());

test('a caller without find on a content type gets none of its entries, named or not', async () => {
  const { body } = await get('').expect(200);
  expect(body.data.map((entry: { __type: string }) => entry.__type)).toEqual(['api::article.article']);
  const forbidden = await get('contentTypes=pages').expect(400);
  const unknown = await get('contentTypes=unicorns').expect(400);
  expect(forbidden.body.error.message.replace('pages', 'unicorns')).toBe(unknown.body.error.message);
});

test('a grant works at once, and so does its revocation', async () => {
  await grantPublic(fixture.strapi, finding('page'));
  expect(JSON.stringify((await get('')).body)).toContain('TOP-SECRET-PAGE');
  await revokePublic(fixture.strapi, finding('page'));
  expect(JSON.stringify((await get('')).body)).not.toContain('TOP-SECRET-PAGE');
});

/** Every way we could think of to ask for what is private, forbidden or a draft. */
const ATTACKS = [
  'fields=internalNote',
  'fields[0]=title&fields[1]=internalNote',
  'fields=*',
  'populate=*',
  'populate=secret',
  'populate[secret]=true',
  'populate[0]=secret',
  'populate=category.articles.secret',
  'populate[category][fields][0]=code',
  'populate[category][populate]=*',
  'populate[category][populate][articles][populate]=secret',
  'populate[category][populate][articles][status]=draft',
  'populate[category][filters][code][$startsWith]=TOP',
  'populate[related]=true',
  'populate[related][status]=draft',
  'populate[related][publicationFilter]=never-published',
  'populate[localizations]=true',
  'populate[localizations][status]=draft',
  'populate[createdBy]=true',
  'populate[createdBy][fields][0]=password',
  'populate[updatedBy]=*',
  'populate[secret][count]=true',
  'populate[category][sort]=code',
  'fields=title&fields=createdBy',
  'status=draft',
  'status[$ne]=published',
  'locale=de',
  'locale=*',
  'filters[title][$contains]=TOP',
  'publicationFilter=never-published',
  'sort=internalNote',
  'contentTypes=admin::user',
  'contentTypes=plugin::users-permissions.user',
  'contentTypes=api::page.page,api::article.article',
];

test.each(ATTACKS)('nothing confidential is in the answer to ?%s', async (query) => {
  const { status, text } = await get(query);
  expect(text).not.toContain('TOP-SECRET');
  expect(text).not.toContain('ada@example.com');
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
});

test('a readable relation is populated, an unreadable one never', async () => {
  const { body } = await get('populate=category').expect(200);
  expect(body.data[0].category).toMatchObject({ name: 'Tents' });
  expect(body.data[0].category).not.toHaveProperty('code');
});

test.each([
  'fields=nonsense',
  'populate=nonsense',
  'fields=internalNote',
  'fields=*,nonsense',
  'fields=*,internalNote',
])('?%s is known to no type in play: 400', async (query) => {
  const { body } = await get(query).expect(400);
  expect(body.error).toMatchObject({ name: 'ValidationError' });
});

describe('drafts', () => {
  const both = async (authorization?: string) => {
    const [content, preview] = [
      await get('status=draft', authorization),
      await fixture.request
        .get('/api/touchpoints/content/preview?stage=awareness')
        .set(authorization ? { Authorization: authorization } : {}),
    ];
    return [content, preview];
  };

  test('are refused to the public, also where somebody granted preview to the public role', async () => {
    for (const { status, body } of await both()) {
      expect(status).toBe(403);
      expect(body.error.message).toMatch(/Forbidden|full-access API token/);
    }
    expect((await get('status=draft')).body.error.message).toMatch(/full-access API token/);
    await grantPublic(fixture.strapi, ['plugin::touchpoints.content.preview']);
    for (const { status, text } of await both()) {
      expect(status).toBe(403);
      expect(text).not.toContain('TOP-SECRET');
    }
    await revokePublic(fixture.strapi, ['plugin::touchpoints.content.preview']);
  });

  test('are refused to read-only tokens and to custom ones without the permission', async () => {
    for (const { status } of await both(await createToken(fixture.strapi, 'read-only'))) expect(status).toBe(403);
    const custom = await createToken(fixture.strapi, 'custom', [...READ_CONTENT, ...finding('article')]);
    for (const { status } of await both(custom)) expect(status).toBe(403);
  });

  test('are given to a full-access token and to a custom one that holds preview, and kept by nobody', async () => {
    const custom = await createToken(fixture.strapi, 'custom', [
      ...READ_CONTENT,
      'plugin::touchpoints.content.preview',
      ...finding('article'),
    ]);
    for (const authorization of [await createToken(fixture.strapi, 'full-access'), custom]) {
      for (const { status, text, headers } of await both(authorization)) {
        expect(status).toBe(200);
        expect(text).toContain('TOP-SECRET-UNPUBLISHED');
        expect(headers['cache-control']).toBe('private, no-store');
        expect(headers.etag).toBeUndefined();
      }
    }
  });

  test('an API token sees only the types it may find', async () => {
    const custom = await createToken(fixture.strapi, 'custom', READ_CONTENT);
    expect((await get('', custom).expect(200)).body.data).toEqual([]);
  });
});

test('a wrong token is 401, a caller without content.find 403', async () => {
  await get('', 'Bearer nonsense').expect(401);
  await get('', await createToken(fixture.strapi, 'custom', finding('article'))).expect(403);
});
