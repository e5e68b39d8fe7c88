import {
  createToken,
  createEntry,
  finding,
  grantPublic,
  importJourney,
  place,
  READ_CONTENT,
  revokePublic,
} from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';
const HOME = 'stage=awareness&touchpoint=homepage&locale=en';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
  await importJourney(fixture.admin);
  const article = await createEntry(fixture.strapi, 'article', { title: 'Open' });
  const page = await createEntry(fixture.strapi, 'page', { title: 'Page' });
  await place(fixture.admin, 'article', article, { stage: 'awareness', touchpoint: 'homepage' });
  await place(fixture.admin, 'page', page, { stage: 'awareness', touchpoint: 'homepage' });
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
  await fixture.mark();
});
afterEach(() => fixture.reset());
afterAll(() => fixture?.stop());

const READ = { action: 'plugin::touchpoints.read' };
const sight = async (query = '', admin = fixture.admin) =>
  (await admin.get(`/coverage?${query}`).expect(200)).body.meta.site;
const cell = async (query = HOME, admin = fixture.admin) =>
  (await admin.get(`/coverage/cell?${query}`).expect(200)).body.data;
const setup = async (admin = fixture.admin) => (await admin.get('/setup').expect(200)).body.data;
const titles = ({ served }: { served: { entry: { title: string } }[] }) => served.map(({ entry }) => entry.title);

/** The id of a new API token. */
const tokenOf = async (...args: Parameters<typeof createToken> extends [unknown, ...infer R] ? R : never) => {
  await createToken(fixture.strapi, ...args);
  const rows = await fixture.strapi.db.query('admin::api-token').findMany({ orderBy: { id: 'desc' }, limit: 1 });
  return rows[0] as { id: number; name: string };
};
const readAs = (token: unknown, admin: AdminClient = fixture.admin) =>
  admin.put('/settings', { siteReader: token === null ? null : { token } });

describe('the public', () => {
  test('is shown to miss what it may not read, and gets nothing of it', async () => {
    const missing = { unreadable: [{ uid: PAGE, name: 'Landing page' }] };
    const open = { caller: { kind: 'public', state: 'ok' }, mayAsk: true };
    expect(await sight()).toEqual({ ...open, ...missing });
    expect(await sight(`contentTypes=${ARTICLE}`)).toEqual({ ...open, unreadable: [] });
    const opened = await cell();
    expect(titles(opened)).toEqual(['Open']);
    expect(opened.site).toEqual({ ...open, ...missing });
    expect(opened.figures.have).toBe(2);
    expect((await cell('stage=purchase')).site.unreadable).toEqual([]);
    const { access, contentTypes } = await setup();
    expect(access.site.unreadable).toContainEqual(missing.unreadable[0]);
    const findable = contentTypes.filter((type: { siteCanFind: boolean }) => type.siteCanFind);
    expect(findable.map((type: { uid: string }) => type.uid)).toEqual([ARTICLE]);

    await fixture.admin.post('/setup/grants', { grant: 'publicTypes', contentTypes: [PAGE] }).expect(200);
    expect((await sight()).unreadable).toEqual([]);
    expect(titles(await cell()).sort()).toEqual(['Open', 'Page']);
  });

  test('gets nothing at all where it may not ask', async () => {
    await revokePublic(fixture.strapi, READ_CONTENT);
    expect(await sight()).toMatchObject({ mayAsk: false });
    expect((await cell()).served).toEqual([]);
  });

  test('is told about to nobody who is shown nothing of a content type', async () => {
    await fixture.admin.put('/settings', { unreadableTypes: 'hidden' }).expect(200);
    const stranger = await fixture.adminWith([READ]);
    expect((await sight('', stranger)).unreadable).toEqual([]);
    expect((await cell(HOME, stranger)).site.unreadable).toEqual([]);
    expect((await setup(stranger)).access.site.unreadable).toEqual([]);
  });
});

describe('an API token', () => {
  test('stands for the site where the settings name it', async () => {
    const token = await tokenOf('custom', [...READ_CONTENT, ...finding('page')]);
    const { body } = await readAs(token.id).expect(200);
    expect(body.data.siteReader).toEqual({ token: String(token.id), name: token.name });
    expect(await sight()).toEqual({
      caller: { kind: 'token', state: 'ok' },
      mayAsk: true,
      unreadable: [{ uid: ARTICLE, name: 'Article' }],
    });
    expect(titles(await cell())).toEqual(['Page']);
    await fixture.admin
      .post('/setup/grants', { grant: 'tokenTypes', token: token.id, contentTypes: [ARTICLE] })
      .expect(200);
    expect((await sight()).unreadable).toEqual([]);
    await readAs(null).expect(200);
    expect((await sight()).caller.kind).toBe('public');
  });

  test.each(['read-only', 'full-access'] as const)('that is %s may read everything', async (type) => {
    await readAs((await tokenOf(type)).id).expect(200);
    expect(await sight()).toEqual({ caller: { kind: 'token', state: 'ok' }, mayAsk: true, unreadable: [] });
  });

  test('that was deleted, or is too old, reads nothing, and is said to be so', async () => {
    const { id, name } = await tokenOf('full-access');
    await readAs(id).expect(200);
    const tokens = fixture.strapi.db.query('admin::api-token');
    await tokens.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000).toISOString() } });
    expect(await sight()).toMatchObject({ caller: { kind: 'token', state: 'expired' }, mayAsk: false });
    await tokens.delete({ where: { id } });
    expect(await sight()).toMatchObject({ caller: { kind: 'token', state: 'gone' }, mayAsk: false });
    expect((await sight()).unreadable).toHaveLength(2);
    expect((await cell()).served).toEqual([]);
    expect((await setup()).settings.siteReader).toEqual({ token: String(id), name });
  });

  test('is chosen, and named, by who may see API tokens', async () => {
    const { id } = await tokenOf('read-only');
    for (const unknown of ['99999', 'none', '']) await readAs(unknown).expect(400);
    const keeper = await fixture.adminWith([READ, { action: 'plugin::touchpoints.settings' }]);
    await readAs(id, keeper).expect(403);
    await readAs(id).expect(200);
    expect((await setup(keeper)).settings.siteReader).toEqual({ token: String(id), name: null });
    await keeper.put('/settings', { staleAfterDays: 90 }).expect(200);
    expect((await setup()).settings).toMatchObject({ staleAfterDays: 90, siteReader: { token: String(id) } });
  });
});

describe('what was given', () => {
  const grant = (body: object) => fixture.admin.post('/setup/grants', body);
  const actionsOfPublic = async (): Promise<string[]> => {
    const role = await fixture.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' }, populate: ['permissions'] });
    return role.permissions.map(({ action }: { action: string }) => action);
  };

  test('to the public can be taken back, and nothing else goes with it', async () => {
    const before = await actionsOfPublic();
    await grant({ grant: 'publicTypes', contentTypes: [PAGE] }).expect(200);
    await grant({ grant: 'publicTypes', contentTypes: [PAGE], revoke: true }).expect(200);
    expect((await actionsOfPublic()).sort()).toEqual([...before].sort());
    const { body } = await grant({ grant: 'public', revoke: true }).expect(200);
    expect(body.data.access).toMatchObject({ publicCanRead: false, site: { mayAsk: false } });
    await fixture.request.get('/api/touchpoints/journeys').expect(403);
    expect(await actionsOfPublic()).toContain(`${ARTICLE}.find`);
  });

  test('to a role and to a token can be taken back', async () => {
    const roleNow = async () =>
      (await setup()).access.roles.find(({ code }: { code: string }) => code === 'strapi-editor');
    const { id } = await roleNow();
    await grant({ grant: 'role', role: id }).expect(200);
    expect(await roleNow()).toMatchObject({ canRead: true, canPlace: true });
    await grant({ grant: 'role', role: id, revoke: true }).expect(200);
    expect(await roleNow()).toMatchObject({ canRead: false, canPlace: false });
    const token = await tokenOf('custom', finding('page'));
    await grant({ grant: 'token', token: token.id }).expect(200);
    await grant({ grant: 'token', token: token.id, revoke: true }).expect(200);
    const row = await fixture.strapi.db
      .query('admin::api-token')
      .findOne({ where: { id: token.id }, populate: ['permissions'] });
    expect(row.permissions.map(({ action }: { action: string }) => action)).toEqual(finding('page'));
  });
});

test('a role is said to read nothing, or nothing in any locale', async () => {
  const reads = (name: string, properties: object) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: `api::${name}.${name}`,
    properties,
  });
  await fixture.adminWith([READ]);
  await fixture.adminWith([READ, reads('article', { fields: ['title'], locales: [] }), reads('page', { fields: [] })]);
  await fixture.adminWith([READ, reads('article', { fields: ['title'], locales: ['gone'] })]);
  await fixture.adminWith([READ, reads('article', { fields: ['title'], locales: ['gone', 'en'] })]);
  const { roles } = (await setup()).access;
  expect(roles.slice(-4)).toMatchObject([
    { readableTypes: 0, withoutLocale: [] },
    { readableTypes: 1, withoutLocale: ['Article'] },
    { readableTypes: 0, withoutLocale: ['Article'] },
    { readableTypes: 1, withoutLocale: [] },
  ]);
});
