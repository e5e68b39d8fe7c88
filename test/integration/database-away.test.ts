import { Client as Postgres } from 'pg';
import supertest from 'supertest';
import { client } from '../support/database';
import { openDatabaseProxy, type DatabaseProxy } from '../support/database-proxy';
import { createEntry, createToken, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const PORTS = { postgres: 5432, mysql: 3306 };
const HOLD = 6;

const ROLE = 'plugin::users-permissions.role';
const KINDS = ['API token', 'account'] as const;
const ALLOWED = [...READ_CONTENT, ...finding('article')];

let fixture: Fixture;
/** Callers who bring a token, by what it is. */
let callers: Readonly<Record<(typeof KINDS)[number], string>>;
let proxy: DatabaseProxy;

/** SQLite has no server that could go away. */
const describeOnServers = client() === 'sqlite' ? describe.skip : describe;

const ask = async (query = '', authorization?: string) => {
  const began = performance.now();
  const asking = fixture.request.get(`/api/touchpoints/content?stage=awareness${query}`);
  if (authorization) asking.set('Authorization', authorization);
  const { status, headers, body } = await asking;
  return { status, body, retryAfter: headers['retry-after'] as string | undefined, ms: performance.now() - began };
};
/** A visitor with an account of the site. */
const logInVisitor = async (): Promise<string> => {
  const { strapi } = fixture;
  const usersPermissions = (service: string) => strapi.plugin('users-permissions').service(service);
  const role = await strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } });
  for (const action of ALLOWED) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
  const data = { username: 'ann', email: 'ann@example.com', password: 'Password123', provider: 'local' };
  const { id } = await usersPermissions('user').add({ ...data, confirmed: true, role: role.id });
  return `Bearer ${await usersPermissions('jwt').issue({ id })}`;
};
/** Until it is so; the test's own time limit ends it. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
};

describeOnServers('while the database is away', () => {
  beforeAll(async () => {
    const port = Number(process.env.DATABASE_PORT ?? PORTS[client() as keyof typeof PORTS]);
    proxy = await openDatabaseProxy(port);
    // The verdict is asked for with almost each call.
    fixture = await bootOwnStrapi({ anonymous: { cacheFor: 0.2, holdFor: HOLD } }, proxy.port);
    fixture.strapi.log.silent = true;
    await importJourney(fixture.admin);
    await grantPublic(fixture.strapi, ALLOWED);
    callers = { 'API token': await createToken(fixture.strapi, 'custom', ALLOWED), account: await logInVisitor() };
    const entry = await createEntry(fixture.strapi, 'article', { title: 'Kept' }, { publish: true });
    await place(fixture.admin, 'article', entry, { stage: 'awareness' });
    await fixture.strapi.plugin('touchpoints').service('snapshot').settled();
  });
  afterEach(async () => {
    proxy?.open();
    for (const authorization of [undefined, ...Object.values(callers)]) {
      await until(async () => (await ask('', authorization)).status === 200);
    }
  });
  afterAll(async () => {
    proxy?.open();
    await fixture?.stop();
    await proxy?.close();
  });

  test('what was answered before is answered, until the verdict holds no more; then callers are asked to come back', async () => {
    const { body } = await ask();
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['Kept']);
    proxy.shut();
    const shutAt = performance.now();
    const seen: { status: number; at: number }[] = [];
    let lost: Awaited<ReturnType<typeof ask>> | undefined;
    await until(async () => {
      const answer = await ask();
      seen.push({ status: answer.status, at: performance.now() - shutAt });
      if (answer.status === 200) expect(answer.body).toEqual(body);
      else lost = answer;
      return answer.status !== 200;
    });
    expect(lost).toMatchObject({ status: 503, retryAfter: '1', body: { error: { name: 'ServiceUnavailableError' } } });
    // Not before it had held for as long as it may.
    expect(seen.at(-1)!.at).toBeGreaterThan(HOLD * 1000 - 500);
    proxy.open();
    await until(async () => (await ask()).status === 200);
    expect((await ask()).body).toEqual(body);
  });

  test('what has to be read is a 503 and no failure; afterwards it is there', async () => {
    await ask();
    proxy.shut();
    const answer = await ask('&fields=title&limit=7');
    expect(answer).toMatchObject({ status: 503, retryAfter: '1' });
    expect(JSON.stringify(answer.body)).not.toMatch(/select|ECONN/);
    proxy.open();
    await until(async () => (await ask('&fields=title&limit=7')).status === 200);
  });

  test('a database that hangs costs one caller a second, not each', async () => {
    await ask();
    proxy.hang();
    // The one that finds its verdict too old waits; those who come after it do not, or five would take five seconds.
    await until(async () => {
      const { status, ms } = await ask();
      expect(status).toBe(200);
      return ms > 900;
    });
    const waits: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { status, ms } = await ask();
      expect(status).toBe(200);
      waits.push(ms);
    }
    expect(Math.min(...waits)).toBeLessThan(500);
  });

  test.each(KINDS)('a caller with an %s is asked to come back, and never refused', async (kind) => {
    const { body } = await ask('', callers[kind]);
    expect(body.data).toHaveLength(1);
    proxy.shut();
    for (let count = 0; count < 3; count += 1) {
      expect(await ask('', callers[kind])).toMatchObject({ status: 503, retryAfter: '1' });
    }
    proxy.open();
    const seen: number[] = [];
    await until(async () => seen.push((await ask('', callers[kind])).status) > 0 && seen.at(-1) === 200);
    expect(new Set(seen.slice(0, -1))).toEqual(new Set(seen.length > 1 ? [503] : []));
    expect((await ask('', 'Bearer nonsense')).status).toBe(401);
  });

  test.each(KINDS)('connections that break off refuse no caller with an %s', async (kind) => {
    // What breaks off may also be somebody else's, such as a connection that is being opened: then the caller is served.
    let broken = 0;
    await until(async () => {
      proxy.breakNext();
      const answer = await ask('', callers[kind]);
      if (answer.status !== 200) expect(answer).toMatchObject({ status: 503, retryAfter: '1' });
      broken += Number(answer.status === 503);
      await until(async () => (await ask('', callers[kind])).status === 200);
      return broken === 5;
    });
  });

  test('a database that hangs costs one caller with a token a second; afterwards they are served', async () => {
    await ask('', callers['API token']);
    proxy.hang();
    const first = await ask('', callers['API token']);
    expect(first).toMatchObject({ status: 503, retryAfter: '1' });
    expect(first.ms).toBeGreaterThan(900);
    const waits: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { status, ms } = await ask('', callers['API token']);
      expect(status).toBe(503);
      waits.push(ms);
    }
    expect(Math.min(...waits)).toBeLessThan(500);
    proxy.open();
    await until(async () => (await ask('', callers['API token'])).status === 200);
  });

  test('nor are people in the admin refused', async () => {
    await fixture.admin.get('/journeys').expect(200);
    proxy.shut();
    const { status, headers } = await fixture.admin.get('/journeys');
    expect({ status, retryAfter: headers['retry-after'] }).toEqual({ status: 503, retryAfter: '1' });
    proxy.open();
    await until(async () => (await fixture.admin.get('/journeys')).status === 200);
  });

  test.each(KINDS)('nor is a caller with an %s who writes the path in another case', async (kind) => {
    proxy.shut();
    const asking = supertest(fixture.strapi.server.httpServer).get('/api/Touchpoints/content?stage=awareness');
    const { status, headers } = await asking.set('Authorization', callers[kind]);
    expect({ status, retryAfter: headers['retry-after'] }).toEqual({ status: 503, retryAfter: '1' });
  });

  test('nor is one whom a strategy of the site refuses because it could not look up what that one may do', async () => {
    const auth = fixture.strapi.get('auth') as unknown as {
      register(type: string, strategy: object): void;
      verify(auth: { strategy: { verify(auth: object, config: object): void } }, config: object): Promise<void>;
    };
    const verify = jest.spyOn(auth, 'verify');
    await ask('&limit=9', callers['API token']);
    const { strategy } = verify.mock.calls.map(([asked]) => asked).find((asked) => asked?.strategy)!;
    verify.mockRestore();
    auth.register('content-api', {
      name: 'partner',
      authenticate: async (ctx: { get(name: string): string }) =>
        ctx.get('Authorization') === 'Partner key' ? { authenticated: true, credentials: {} } : {},
      verify: async () => {
        const isKnown = await fixture.strapi.db
          .query(ROLE)
          .count()
          .catch(() => 0);
        // Only Strapi itself makes what it answers as a refusal.
        if (!isKnown) strategy.verify({ credentials: { type: 'read-only' } }, { scope: ['nothing'] });
      },
    });
    expect((await ask('', 'Partner key')).status).toBe(200);
    proxy.shut();
    expect(await ask('', 'Partner key')).toMatchObject({ status: 503, retryAfter: '1' });
    proxy.open();
    await until(async () => (await ask('', 'Partner key')).status === 200);
  });

  test('wherever a connection breaks off while something is changed, that is no failure, and nothing is half done', async () => {
    const { documentId } = (await fixture.strapi.documents('api::article.article').findFirst({}))!;
    const { connection } = fixture.strapi.db;
    for (let nth = 1; nth <= 12; nth += 1) {
      let asked = 0;
      const breakOff = () => {
        asked += 1;
        if (asked !== nth) return;
        proxy.shut();
        proxy.open();
      };
      connection.on('query', breakOff);
      const placements = [{ stage: 'awareness', weight: nth }];
      const { status } = await fixture.admin.put(`/placements/api::article.article/${documentId}`, { placements });
      connection.removeListener('query', breakOff);
      expect([nth, status]).toEqual([nth, status === 200 ? 200 : 503]);
      await until(async () => (await fixture.admin.get('/journeys')).status === 200);
    }
  });

  const testOnPostgres = client() === 'postgres' ? test : test.skip;
  testOnPostgres('one table that is locked for too long refuses nobody', async () => {
    const { connection } = fixture.strapi.db;
    const { database } = connection.client.config.connection as { database: string };
    const admin = new Postgres({ host: '127.0.0.1', port: PORTS.postgres, user: 'postgres', database });
    await admin.connect();
    // It holds for new connections.
    await admin.query(`alter database "${database}" set lock_timeout = '200ms'`);
    proxy.shut();
    proxy.open();
    for (const kind of KINDS) await until(async () => (await ask('', callers[kind])).status === 200);
    const tables = { account: ['up_users', 'up_permissions'], 'API token': ['strapi_api_tokens'] };
    for (const kind of KINDS) {
      for (const table of tables[kind]) {
        await admin.query(`begin; lock table ${table} in access exclusive mode`);
        expect(await ask('', callers[kind])).toMatchObject({ status: 503, retryAfter: '1' });
        await admin.query('rollback');
      }
    }
    await admin.query('begin; lock table strapi_sessions in access exclusive mode');
    expect((await fixture.admin.get('/journeys')).status).toBe(503);
    await admin.query('rollback');
    await admin.query(`alter database "${database}" reset lock_timeout`);
    await admin.end();
    proxy.shut();
  });

  test('a slow database refuses nobody, nor sends them away', async () => {
    proxy.slowDown(40);
    for (const authorization of [undefined, ...Object.values(callers)]) {
      for (let count = 0; count < 3; count += 1) expect((await ask('', authorization)).status).toBe(200);
    }
  });
});
