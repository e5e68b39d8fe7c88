import { createRouteAuth } from '../../server/src/auth/route-auth';
import contentApi from '../../server/src/routes/serving';
import { createToken, grantPublic, importJourney } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const JOURNEYS = ['plugin::touchpoints.journey.find'];
const ROLE = 'plugin::users-permissions.role';

let fixture: Fixture;
const usersPermissions = (service: string) => fixture.strapi.plugin('users-permissions').service(service);
const status = async (headers: Record<string, string> = {}) =>
  (await fixture.request.get('/api/touchpoints/journeys').set(headers)).status;

beforeAll(async () => {
  fixture = await bootOwnStrapi({ anonymous: { cacheFor: 60, strategies: ['partner-key'] } });
  await grantPublic(fixture.strapi, JOURNEYS);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => fixture?.stop());

describe("a site's own ways to say who asks", () => {
  test('a cookie that a changed getToken reads is honoured', async () => {
    const jwt = usersPermissions('jwt');
    jest.spyOn(jwt, 'getToken').mockImplementation((...args: unknown[]) => {
      const cookie = (args[0] as { cookies: { get(name: string): string | undefined } }).cookies.get('jwt');
      return cookie ? jwt.verify(cookie) : null;
    });
    const role = await fixture.strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } });
    const data = { username: 'ann', email: 'ann@example.com', password: 'Password123', provider: 'local' };
    const { id } = await usersPermissions('user').add({ ...data, confirmed: true, role: role.id });
    expect(await status()).toBe(200);
    expect(await status({ Cookie: `jwt=${jwt.issue({ id })}` })).toBe(403);
    expect(await status({ Cookie: 'jwt=nonsense' })).toBe(401);
  });

  test('its own strategies are asked: any for a token, those named in the settings without one', async () => {
    const asking = (name: string, header: string) => ({
      name,
      authenticate: async (ctx: { get(name: string): string }) =>
        ctx.get(header).endsWith('secret') ? { authenticated: true, credentials: { name } } : { authenticated: false },
    });
    const auth = fixture.strapi.get('auth');
    auth.register('content-api', asking('partner-token', 'Authorization'));
    auth.register('content-api', asking('partner-key', 'X-Key'));
    expect(await status({ Authorization: 'Bearer partner-secret' })).toBe(200);
    expect(await status({ Authorization: 'Bearer nonsense' })).toBe(401);
    await fixture.strapi.db.query(ROLE).update({ where: { type: 'public' }, data: { type: 'closed' } });
    expect(await status({ 'X-Key': 'secret' })).toBe(200);
    expect(await status()).toBe(401);
    await fixture.strapi.db.query(ROLE).update({ where: { type: 'closed' }, data: { type: 'public' } });
  });

  test('one that fails at what a caller may read refuses nothing: that is a failure', async () => {
    await importJourney(fixture.admin);
    fixture.strapi.get('auth').register('content-api', {
      name: 'directory',
      authenticate: async (ctx: { get(name: string): string }) =>
        ctx.get('Authorization') === 'Bearer directory' ? { authenticated: true, credentials: {} } : {},
      verify: async (_auth: unknown, { scope }: { scope: string | string[] }) => {
        if ([scope].flat().some((action) => action.startsWith('api::'))) throw new Error('The directory is away');
      },
    });
    fixture.strapi.log.silent = true;
    const content = await fixture.request
      .get('/api/touchpoints/content?stage=awareness')
      .set({ Authorization: 'Bearer directory' });
    fixture.strapi.log.silent = false;
    expect(content.status).toBe(500);
    expect(JSON.stringify(content.body)).not.toContain('directory');
  });
});

describe('the routes', () => {
  test('are listed for the screens of roles and tokens, which turn them into JSON', async () => {
    const actions = usersPermissions('users-permissions').getActions();
    expect(actions['plugin::touchpoints'].controllers).toMatchObject({ journey: { find: {} }, content: { find: {} } });
    const routes = JSON.parse(JSON.stringify(await usersPermissions('users-permissions').getRoutes()));
    expect(routes['plugin::touchpoints']).toContainEqual(
      expect.objectContaining({
        handler: 'journey.find',
        config: expect.objectContaining({ auth: { scope: JOURNEYS } }),
      }),
    );
    const token = await createToken(fixture.strapi, 'custom', JOURNEYS);
    expect(await status({ Authorization: token })).toBe(200);
  });

  test('are plain ones where it is turned off, or users-permissions is not as we know it', async () => {
    const { strapi } = fixture;
    jest.spyOn(strapi.plugin('users-permissions'), 'service').mockReturnValue({});
    expect(createRouteAuth({ strapi })()).toEqual({});
    jest.restoreAllMocks();
    expect(createRouteAuth({ strapi })()).toHaveProperty('auth');
    strapi.config.set('plugin::touchpoints.anonymous', { cacheFor: 0 });
    for (const { config } of contentApi({ strapi }).routes) expect(config).not.toHaveProperty('auth');
  });
});
