import { createToken, finding } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
});
afterAll(() => fixture?.stop());

const setup = async () => (await fixture.admin.get('/setup').expect(200)).body.data;
const grant = (body: object, admin = fixture.admin) => admin.post('/setup/grants', body);

test('suggests types with a title and a text, not authors and categories', async () => {
  const { contentTypes } = await setup();
  const suggested = contentTypes
    .filter((type: { suggested: boolean }) => type.suggested)
    .map((type: { uid: string }) => type.uid);
  expect(suggested).toEqual(
    expect.arrayContaining(['api::article.article', 'api::faq.faq', 'api::home.home', 'api::page.page']),
  );
  expect(suggested).not.toContain('api::category.category');
});

test('settings narrow the content types that take part, and survive', async () => {
  await fixture.admin.put('/settings', { contentTypes: ['api::article.article'], staleAfterDays: 90 }).expect(200);
  const { settings, contentTypes } = await setup();
  expect(settings).toMatchObject({
    contentTypes: ['api::article.article'],
    staleAfterDays: 90,
    expiringWithinDays: 30,
  });
  expect(contentTypes.filter((type: { participates: boolean }) => type.participates)).toHaveLength(1);
  await fixture.admin.put('/settings', { contentTypes: ['api::nothing.nothing'] }).expect(400);
  await fixture.admin.put('/settings', { staleAfterDays: 0 }).expect(400);
  await fixture.admin.put('/settings', { contentTypes: null }).expect(200);
});

describe('grants', () => {
  test('open GET /content and GET /journeys to the public, and content types', async () => {
    await fixture.request.get('/api/touchpoints/journeys').expect(403);
    expect((await grant({ grant: 'public' }).expect(200)).body.data.access.publicCanRead).toBe(true);
    await fixture.request.get('/api/touchpoints/journeys').expect(200);
    const { body } = await grant({ grant: 'publicTypes', contentTypes: ['api::page.page', 'api::home.home'] }).expect(
      200,
    );
    const open = body.data.contentTypes
      .filter((type: { publicCanFind: boolean }) => type.publicCanFind)
      .map((type: { uid: string }) => type.uid);
    expect(open).toEqual(['api::home.home', 'api::page.page']);
    await fixture.request.get('/api/pages').expect(200);
    await grant({ grant: 'public' }).expect(200);
    const role = await fixture.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' }, populate: ['permissions'] });
    const actions = role.permissions.map((permission: { action: string }) => permission.action);
    expect(new Set(actions).size).toBe(actions.length);
  });

  test('let a role place content', async () => {
    const editor = (await setup()).access.roles.find((role: { code: string }) => role.code === 'strapi-editor');
    expect(editor).toMatchObject({ canRead: false, canPlace: false });
    const { body } = await grant({ grant: 'role', role: editor.id }).expect(200);
    expect(body.data.access.roles.find((role: { id: string }) => role.id === editor.id)).toMatchObject({
      canRead: true,
      canPlace: true,
    });
    await grant({ grant: 'role', role: editor.id }).expect(200);
    for (const id of ['99999', '', 'editor', 9_007_199_254_740_991]) {
      await grant({ grant: 'role', role: id }).expect(400);
      await grant({ grant: 'token', token: id }).expect(400);
    }
  });

  test('let a custom API token read', async () => {
    const authorization = await createToken(fixture.strapi, 'custom', finding('page'));
    const call = () => fixture.request.get('/api/touchpoints/journeys').set('Authorization', authorization);
    await call().expect(403);
    const token = (await setup()).access.tokens.find((item: { canRead: boolean }) => !item.canRead);
    await grant({ grant: 'token', token: token.id }).expect(200);
    await call().expect(200);
    await fixture.request.get('/api/pages').set('Authorization', authorization).expect(200);
  });

  test('are refused to who could not do the same in Strapi itself', async () => {
    const person = await fixture.adminWith([
      { action: 'plugin::touchpoints.read' },
      { action: 'plugin::touchpoints.settings' },
    ]);
    const { access } = (await person.get('/setup').expect(200)).body.data;
    expect(access).toMatchObject({ roles: [], tokens: [], mayGrant: { roles: false, public: false, tokens: false } });
    const refused = async (body: object) => (await grant(body, person).expect(403)).body.error.details.code;
    expect(await refused({ grant: 'public' })).toBe('grant.public');
    expect(await refused({ grant: 'publicTypes', contentTypes: ['api::secret.secret'] })).toBe('grant.public');
    expect(await refused({ grant: 'role', role: '2' })).toBe('grant.roles');
    expect(await refused({ grant: 'token', token: '1' })).toBe('grant.tokens');
  });
});

/** One call of each kind, and the one permission that opens it. */
const CALLS = [
  ['get', '/setup', 'read'],
  ['get', '/settings', 'read'],
  ['put', '/settings', 'settings'],
  ['post', '/setup/grants', 'settings'],
  ['get', '/templates', 'read'],
  ['get', '/journeys', 'read'],
  ['post', '/journeys', 'plan'],
  ['post', '/journeys/import', 'plan'],
  ['get', '/journeys/x', 'read'],
  ['put', '/journeys/x', 'plan'],
  ['del', '/journeys/x', 'plan'],
  ['get', '/journeys/x/export', 'read'],
  ['post', '/journeys/x/duplicate', 'plan'],
  ['get', '/touchpoints', 'read'],
  ['post', '/touchpoints', 'plan'],
  ['put', '/touchpoints/x', 'plan'],
  ['del', '/touchpoints/x', 'plan'],
  ['get', '/segments', 'read'],
  ['post', '/segments', 'plan'],
  ['put', '/segments/x', 'plan'],
  ['del', '/segments/x', 'plan'],
  ['get', '/placements', 'read'],
  ['get', '/placements/options', 'read'],
  ['post', '/placements/bulk', 'place'],
  ['post', '/placements/move', 'plan'],
  ['put', '/placements/api::page.page/x', 'place'],
  ['get', '/coverage', 'read'],
  ['get', '/coverage/cell', 'read'],
  ['get', '/gaps', 'read'],
  ['get', '/unplaced', 'read'],
  ['post', '/unplaced/set-aside', 'place'],
  ['get', '/orphans', 'read'],
  ['post', '/orphans/repair', 'place'],
] as const;

test('every admin route asks for its own permission, and for nothing less', async () => {
  for (const held of ['read', 'place', 'plan', 'settings'] as const) {
    const person = await fixture.adminWith([{ action: `plugin::touchpoints.${held}` }]);
    for (const [method, url, needed] of CALLS) {
      const { status } = await person[method](url, method === 'get' || method === 'del' ? undefined : {});
      expect([method, url, held, status === 403]).toEqual([method, url, held, held !== needed]);
    }
  }
  for (const [method, url] of CALLS) {
    const call = method === 'del' ? 'delete' : method;
    expect((await fixture.request[call](`/touchpoints${url}`)).status).toBe(401);
  }
});

test("the plugin's tables are hidden from the Content Manager and the Content-Type Builder", () => {
  const own = Object.values(fixture.strapi.contentTypes).filter((type) => type.uid.startsWith('plugin::touchpoints.'));
  expect(own.length).toBeGreaterThan(5);
  for (const type of own) {
    expect(type.collectionName).toMatch(/^tp_/);
    expect(type.pluginOptions).toMatchObject({
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    });
  }
});
