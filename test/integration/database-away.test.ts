import { client } from '../support/database';
import { openDatabaseProxy, type DatabaseProxy } from '../support/database-proxy';
import { createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const PORTS = { postgres: 5432, mysql: 3306 };
const HOLD = 6;

let fixture: Fixture;
let proxy: DatabaseProxy;

/** SQLite has no server that could go away. */
const describeOnServers = client() === 'sqlite' ? describe.skip : describe;

const ask = async (query = '') => {
  const began = performance.now();
  const { status, headers, body } = await fixture.request.get(`/api/touchpoints/content?stage=awareness${query}`);
  return { status, body, retryAfter: headers['retry-after'] as string | undefined, ms: performance.now() - began };
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
    await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
    const entry = await createEntry(fixture.strapi, 'article', { title: 'Kept' }, { publish: true });
    await place(fixture.admin, 'article', entry, { stage: 'awareness' });
    await fixture.strapi.plugin('touchpoints').service('snapshot').settled();
  });
  afterEach(async () => {
    proxy?.open();
    await until(async () => (await ask()).status === 200);
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
});
