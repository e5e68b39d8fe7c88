import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { client, createDatabase } from '../support/database';
import { createRedis, startInstance, type Instance } from '../support/instances';
import { finding, READ_CONTENT } from '../support/site';

/**
 * Two real Strapi processes on one database. On SQLite there is one instance only: run it with DATABASE_CLIENT=postgres
 * or mysql. The public role's verdict is kept for a minute here, so that it is the other instance's word that ends it.
 */
const several = client() === 'sqlite' ? describe.skip : describe;

/** What goes through Redis passes the database by: one of them is enough, unless somebody wants everything. */
const testRedis = client() === 'postgres' || process.env.EVERY_TEST === 'true' ? test : test.skip;

const CONFIG = { anonymous: { cacheFor: 60 } };
const CONTENT = '/api/touchpoints/content?stage=awareness&populate=category';

several('two instances', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let one: Instance;
  let other: Instance;
  let article: string;

  /** How long it takes, in ms, until the other instance answers so; fails after `limit`. */
  const seen = async (
    limit: number,
    isSo: (answer: Awaited<ReturnType<Instance['get']>>) => boolean,
    who = other,
  ): Promise<number> => {
    const from = performance.now();
    for (;;) {
      const answer = await who.get(CONTENT);
      const took = performance.now() - from;
      if (isSo(answer)) return took;
      if (took > limit) throw new Error(`Not seen after ${limit} ms: ${answer.status} ${JSON.stringify(answer.body)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const isServed = ({ body }: { body: { data?: { documentId: string }[] } }) =>
    Boolean(body.data?.some(({ documentId }) => documentId === article));

  /** The database is one for all tests, so that its tables are made once; each test has an entry of its own. */
  const boot = async (config: object) => {
    const start = () => startInstance(database.name, { ...CONFIG, ...config });
    [one, other] = await Promise.all([start(), start()]);
    await one.run('grant', [...READ_CONTENT, ...finding('article', 'category')]);
    await one.run('journey');
    article = (await one.run('create', 'article', { title: 'First' })) as string;
    await one.run('place', 'article', article, { stage: 'awareness' });
  };

  beforeAll(async () => {
    database = await createDatabase();
    await (await startInstance(database.name, CONFIG)).stop();
  });
  afterEach(() => Promise.all([one?.stop(), other?.stop()]));
  afterAll(() => database?.remove());

  /** Each kind of change on one instance, while the other one's caches are warm. */
  const followsEverything = async (limit: number) => {
    await seen(limit, isServed);
    await one.run('documents', 'api::article.article', 'unpublish', { documentId: article });
    await seen(limit, (answer) => answer.status === 200 && !isServed(answer));
    await one.run('documents', 'api::article.article', 'publish', { documentId: article });
    await seen(limit, isServed);

    const category = await one.run('create', 'category', { name: 'Tents' }, { publish: false });
    const data = { category };
    await one.run('documents', 'api::article.article', 'update', { documentId: article, data, status: 'published' });
    await seen(limit, ({ body }) => JSON.stringify(body).includes('Tents'));
    await one.run('documents', 'api::category.category', 'update', { documentId: category, data: { name: 'Stoves' } });
    await seen(limit, ({ body }) => JSON.stringify(body).includes('Stoves'));

    await one.run('revoke', READ_CONTENT);
    await seen(limit, ({ status }) => status === 403);
    await one.run('grant', READ_CONTENT);
    await seen(limit, isServed);
    await one.run('revoke', finding('article'));
    // No type in play has a category any more.
    await seen(limit, ({ status }) => status === 400);
    await one.run('grant', finding('article'));
    await seen(limit, isServed);
    await one.run('place', 'article', article);
    await seen(limit, (answer) => answer.status === 200 && !isServed(answer));
    await one.run('place', 'article', article, { stage: 'awareness' });
    await seen(limit, isServed);
  };

  test('without Redis each change is seen within two seconds', async () => {
    await boot({});
    await followsEverything(2000);
  });

  test('a long transaction that others overtake is seen whole, also by an instance that started meanwhile', async () => {
    await boot({});
    await seen(2000, isServed);
    await one.run('begin', article, 600);
    // Overtakes: its rows have higher numbers and are there first.
    const overtaking = await other.run('create', 'category', { name: 'Overtaking' }, { publish: false });
    await one.run('documents', 'api::category.category', 'update', { documentId: overtaking, data: { name: 'Again' } });
    const late = await startInstance(database.name, CONFIG);
    try {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(isServed(await late.get(CONTENT))).toBe(true);
      await one.run('commit');
      await seen(2000, (answer) => !isServed(answer));
      await seen(2000, (answer) => !isServed(answer), late);
    } finally {
      await late.stop();
    }
  });

  test('a change is told by the instance that made it alone, to webhooks that another one has added, too', async () => {
    await boot({});
    await seen(2000, isServed);
    const called: string[] = [];
    const server = createServer((request, response) => {
      request.on('data', (part: Buffer) => called.push(part.toString())).on('end', () => response.end('ok'));
    }).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      await one.run('heard');
      for (const instance of [one, other]) await instance.run('listen');
      await one.run('webhook', `http://127.0.0.1:${port}/`);
      const publish = () => other.run('documents', 'api::article.article', 'publish', { documentId: article });
      // Until it has heard of the webhook.
      for (let tries = 0; called.length === 0 && tries < 50; tries += 1) {
        await other.run('documents', 'api::article.article', 'unpublish', { documentId: article });
        await publish();
        await other.run('heard');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(JSON.parse(called[0]!)).toMatchObject({ event: 'touchpoints.changed', reason: 'content' });
      expect(((await other.run('heard')) as object[]).length).toBeGreaterThan(0);
      expect(await one.run('heard')).toEqual([]);
    } finally {
      server.close();
    }
  });

  testRedis('Redis may come after the instances', async () => {
    const redis = await createRedis();
    try {
      await boot({ redis: { url: redis.url }, sync: { interval: 20_000 } });
      await redis.start();
      await redis.heardBy(2);
      await one.run('documents', 'api::article.article', 'unpublish', { documentId: article });
      await seen(1000, (answer) => !isServed(answer));
    } finally {
      await redis.kill();
    }
  });

  testRedis(
    'with Redis each change is seen at once; without it within two seconds again; and at once when it is back',
    async () => {
      const redis = await createRedis();
      await redis.start();
      try {
        await boot({ redis: { url: redis.url }, sync: { interval: 1000 } });
        await seen(5000, isServed);
        const atOnce: number[] = [];
        const publishedAgain = async () => {
          await one.run('documents', 'api::article.article', 'unpublish', { documentId: article });
          atOnce.push(await seen(2000, (answer) => !isServed(answer)));
          await one.run('documents', 'api::article.article', 'publish', { documentId: article });
          atOnce.push(await seen(2000, isServed));
        };
        for (let i = 0; i < 3; i += 1) await publishedAgain();
        // Polling alone takes half a second on average, six times in a row never less than this.
        expect(Math.max(...atOnce)).toBeLessThan(400);

        await redis.kill();
        await followsEverything(2000);

        await redis.start();
        await redis.heardBy(2);
        atOnce.length = 0;
        for (let i = 0; i < 3; i += 1) await publishedAgain();
        expect(Math.max(...atOnce)).toBeLessThan(400);
      } finally {
        await redis.kill();
      }
    },
  );

  testRedis('with Redis alone, hardly ever polled, everything is followed', async () => {
    const redis = await createRedis();
    await redis.start();
    try {
      await boot({ redis: { url: redis.url }, sync: { interval: 60_000 } });
      await followsEverything(500);
    } finally {
      await redis.kill();
    }
  });
});
