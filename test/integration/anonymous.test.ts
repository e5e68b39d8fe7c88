import type { createPublicVerdict } from '../../server/src/auth/public-verdict';
import { client } from '../support/database';
import { grantPublic, revokePublic } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const JOURNEYS = ['plugin::touchpoints.journey.find'];
const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

let fixture: Fixture;
let verdict: ReturnType<typeof createPublicVerdict>;

const usersPermissions = (service: string) => fixture.strapi.plugin('users-permissions').service(service);
const publicRole = () => fixture.strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
const status = async () => (await fixture.request.get('/api/touchpoints/journeys')).status;

/** Changes what the public role holds as the admin's screen does: all of it at once. */
const updateRole = async (enabled: boolean) => {
  const { id } = await publicRole();
  const role = await usersPermissions('role').findOne(id);
  role.permissions['plugin::touchpoints'].controllers.journey.find.enabled = enabled;
  await usersPermissions('role').updateRole(id, role);
};

/** Holds the next look-up of the public role back, after it has read. */
const holdLookup = () => {
  const permission = usersPermissions('permission');
  const lookUp = permission.findPublicPermissions.bind(permission);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let entered = () => {};
  const hasRead = new Promise<void>((resolve) => (entered = resolve));
  jest.spyOn(permission, 'findPublicPermissions').mockImplementationOnce(async () => {
    const found = await lookUp();
    entered();
    await released;
    return found;
  });
  return { hasRead, release };
};

/** How often a request asks the database for permissions or roles. */
const lookupsOf = async (call: () => Promise<unknown>) => {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => /up_permissions|up_roles/.test(sql) && statements.push(sql);
  fixture.strapi.db.connection.on('query', listen);
  await call();
  fixture.strapi.db.connection.removeListener('query', listen);
  return statements.length;
};

beforeAll(async () => {
  // So long that only an invalidation can be the reason for a new verdict.
  fixture = await bootOwnStrapi({ anonymous: { cacheFor: 60 } });
  verdict = fixture.strapi.plugin('touchpoints').service('publicVerdict');
  // Or supertest would open the port inside the transactions below, and all it serves would be part of them.
  await new Promise<void>((resolve) => fixture.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
});
beforeEach(async () => {
  await grantPublic(fixture.strapi, JOURNEYS);
  expect(await status()).toBe(200);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await revokePublic(fixture.strapi, JOURNEYS);
});
afterAll(() => fixture?.stop());

describe('what it costs', () => {
  test('an anonymous call asks the database nothing about permissions; a plain route does, with each', async () => {
    expect(await lookupsOf(() => status())).toBe(0);
    expect(await lookupsOf(() => fixture.request.get('/api/articles').expect(403))).toBe(1);
  });

  test('calls that come at the same time share one look-up', async () => {
    const lookUp = jest.spyOn(usersPermissions('permission'), 'findPublicPermissions');
    verdict.invalidate();
    expect(await Promise.all(Array.from({ length: 10 }, () => status()))).toEqual(Array(10).fill(200));
    expect(lookUp).toHaveBeenCalledTimes(1);
  });
});

describe('a change of the public role works on the very next call', () => {
  test('as a permission is given and taken', async () => {
    await revokePublic(fixture.strapi, JOURNEYS);
    expect(await status()).toBe(403);
    await grantPublic(fixture.strapi, JOURNEYS);
    expect(await status()).toBe(200);
  });

  test("as the role is saved in the admin's screen", async () => {
    await updateRole(false);
    expect(await status()).toBe(403);
    await updateRole(true);
    expect(await status()).toBe(200);
  });

  test('as many permissions are changed at once', async () => {
    const rename = (from: string, to: string) =>
      fixture.strapi.db.query(PERMISSION).updateMany({ where: { action: from }, data: { action: to } });
    await rename(JOURNEYS[0]!, 'plugin::touchpoints.journey.none');
    expect(await status()).toBe(403);
    await rename('plugin::touchpoints.journey.none', JOURNEYS[0]!);
    expect(await status()).toBe(200);
  });

  test('as the role is given other permissions, or none', async () => {
    const { id } = await publicRole();
    const { permissions } = await fixture.strapi.db.query(ROLE).findOne({ where: { id }, populate: ['permissions'] });
    const give = (ids: number[]) => fixture.strapi.db.query(ROLE).update({ where: { id }, data: { permissions: ids } });
    await give([]);
    expect(await status()).toBe(401);
    await give(permissions.map((permission: { id: number }) => permission.id));
    expect(await status()).toBe(200);
  });

  test('as the role ceases to be the public one', async () => {
    const { id } = await publicRole();
    const rename = (type: string) => fixture.strapi.db.query(ROLE).update({ where: { id }, data: { type } });
    await rename('closed');
    expect(await status()).toBe(401);
    await rename('public');
    expect(await status()).toBe(200);
  });
});

describe('a change inside a transaction', () => {
  test('works on the first call after the commit, whatever calls meanwhile have read', async () => {
    let during: Promise<number> = Promise.resolve(0);
    await fixture.strapi.db.transaction(async () => {
      await revokePublic(fixture.strapi, JOURNEYS);
      during = status();
      // SQLite has one connection: there the call waits for the end of the transaction.
      if (client() !== 'sqlite') expect(await during).toBe(200);
    });
    expect(await status()).toBe(403);
    expect([200, 403]).toContain(await during);
    expect(await status()).toBe(403);
  });

  test('leaves nothing behind when it is rolled back, also where it was read inside', async () => {
    await revokePublic(fixture.strapi, JOURNEYS);
    const inside: unknown[] = [];
    const attempt = fixture.strapi.db.transaction(async () => {
      await grantPublic(fixture.strapi, JOURNEYS);
      inside.push((await verdict.ability())?.can(JOURNEYS[0]!));
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(inside).toEqual([true]);
    expect(await status()).toBe(403);
  });
});

test('what was read before a change is neither kept nor given to a call that came after it', async () => {
  verdict.invalidate();
  const { hasRead, release } = holdLookup();
  const early = status();
  await hasRead;
  await revokePublic(fixture.strapi, JOURNEYS);
  expect(await status()).toBe(403);
  release();
  expect(await early).toBe(200);
  expect(await status()).toBe(403);
});

test('a change that nobody tells of holds after `cacheFor` at the latest, or as soon as it is told', async () => {
  const behindItsBack = () => fixture.strapi.db.connection('up_permissions').where({ action: JOURNEYS[0] }).del();
  await behindItsBack();
  expect(await status()).toBe(200);
  const now = performance.now();
  jest.spyOn(performance, 'now').mockReturnValue(now + 60_000);
  expect(await status()).toBe(403);
  jest.restoreAllMocks();

  await grantPublic(fixture.strapi, JOURNEYS);
  expect(await status()).toBe(200);
  await behindItsBack();
  verdict.invalidate();
  expect(await status()).toBe(403);
});

test('a look-up that fails is not kept', async () => {
  verdict.invalidate();
  const lookUp = jest.spyOn(usersPermissions('permission'), 'findPublicPermissions');
  const failure = async () => Promise.reject(new Error('the database is away'));
  lookUp.mockImplementationOnce(failure);
  expect(await status()).toBe(503);
  expect(await status()).toBe(200);
  expect(await lookupsOf(() => status())).toBe(0);
});

test('the verdict that calls share cannot be changed', async () => {
  const ability = (await verdict.ability()) as unknown as { update(rules: unknown[]): void };
  expect(() => ability.update([])).toThrow(/read only/);
  expect(await status()).toBe(200);
});
