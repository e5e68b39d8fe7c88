import { createTouchpoints } from '../../../client/src';
import { asking, closeServers } from './asking';
import { hang, hangUp, refuse, say } from './scripted-server';

const good = say(200, { data: ['first'], meta: { journey: 'j' } }, { etag: 'W/"1"' });
const other = say(200, { data: ['second'], meta: {} }, { etag: 'W/"2"' });
const unchanged = say(304, '', { etag: 'W/"1"' });
const first = { data: ['first'], meta: { journey: 'j' } };

afterEach(closeServers);

/** Runs as if in a browser. */
async function inBrowser(run: () => Promise<void>): Promise<void> {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0' },
  });
  try {
    await run();
  } finally {
    if (descriptor) Object.defineProperty(globalThis, 'navigator', descriptor);
    else Reflect.deleteProperty(globalThis, 'navigator');
  }
}

describe('revalidation', () => {
  test('of nothing that was remembered is no answer', async () => {
    const { ask } = await asking([unchanged]);
    await expect(ask()).rejects.toMatchObject({ status: 304, name: 'HttpError' });
  });

  test('what is unchanged is not sent again', async () => {
    const { ask, server } = await asking([good, unchanged, unchanged, other, unchanged]);
    expect(await ask()).toEqual(first);
    expect(await ask()).toEqual(first);
    expect(await ask()).toEqual(first);
    expect(await ask()).toEqual({ data: ['second'], meta: {} });
    await ask();
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      'W/"1"',
      'W/"1"',
      'W/"1"',
      'W/"2"',
    ]);
  });

  test('another question is another answer', async () => {
    const { ask, server } = await asking([good]);
    await ask();
    await ask({ path: '/content?stage=t' });
    expect(server.asked[1]?.headers['if-none-match']).toBeUndefined();
  });

  test('another client remembers nothing of it', async () => {
    const { ask, server } = await asking([good], { token: 'secret' });
    await ask();
    await createTouchpoints({ baseURL: server.baseURL, prefix: '' }).content({ stage: 's' });
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  });

  test('what a caller does to its answer is its own affair', async () => {
    const { ask } = await asking([good, unchanged]);
    const { data } = await ask();
    (data as string[]).push('more');
    expect(await ask()).toEqual(first);
  });

  test('a decision is always a new one', async () => {
    const { ask, server } = await asking([good]);
    const question = { path: '/decisions', body: '{}' };
    await ask(question);
    await ask(question);
    expect(server.asked[1]?.headers['if-none-match']).toBeUndefined();
  });

  test('only a hundred answers are remembered, those asked for last', async () => {
    const { ask, server } = await asking([good]);
    for (let i = 0; i < 100; i += 1) await ask({ path: `/content?stage=${i}` });
    await ask({ path: '/content?stage=0' });
    await ask({ path: '/content?stage=100' });
    for (const stage of [0, 1, 100]) await ask({ path: `/content?stage=${stage}` });
    expect(server.asked.slice(-3).map(({ headers }) => headers['if-none-match'])).toEqual([
      'W/"1"',
      undefined,
      'W/"1"',
    ]);
  });
});

describe('what is sent', () => {
  const sending = async (run: (ask: Awaited<ReturnType<typeof asking>>['ask']) => Promise<unknown>) => {
    const fetch = jest.fn<Promise<Response>, Parameters<typeof globalThis.fetch>>(
      async () => new Response('{"data":[]}', { headers: { etag: 'W/"1"' } }),
    );
    const { ask } = await asking([good], { fetch, token: 'secret' });
    await run(ask);
    return fetch.mock.calls.map(([, init = {}]) => {
      const { headers, signal: _, ...rest } = init;
      return { ...rest, headers: Object.keys(headers ?? {}) };
    });
  };

  test('outside browsers: the tag, and nothing that a cache could be told', async () => {
    expect(await sending((ask) => ask().then(() => ask()))).toEqual([
      { method: 'GET', headers: ['Accept', 'Authorization'] },
      { method: 'GET', headers: ['Accept', 'Authorization', 'If-None-Match'] },
    ]);
  });

  test('in browsers: no tag, but a word to the browser’s own cache', async () => {
    await inBrowser(async () => {
      expect(await sending((ask) => ask().then(() => ask()))).toEqual([
        { method: 'GET', cache: 'no-cache', headers: ['Accept', 'Authorization'] },
        { method: 'GET', cache: 'no-cache', headers: ['Accept', 'Authorization'] },
      ]);
      expect(await sending((ask) => ask({ body: '{}' }))).toEqual([
        { method: 'POST', body: '{}', headers: ['Accept', 'Content-Type', 'Authorization'] },
      ]);
    });
  });

  test('what a framework wants to tell its own fetch; its cache is then in charge', async () => {
    const init = { next: { revalidate: 60, tags: ['journey'] } };
    expect(await sending((ask) => ask({ call: { init } }).then(() => ask({ call: { init } })))).toEqual([
      { method: 'GET', ...init, headers: ['Accept', 'Authorization'] },
      { method: 'GET', ...init, headers: ['Accept', 'Authorization'] },
    ]);
    const noStore = { cache: 'no-store', keepalive: true } as const;
    await inBrowser(async () => {
      expect(await sending((ask) => ask({ call: { init: noStore } }))).toEqual([
        { method: 'GET', ...noStore, headers: ['Accept', 'Authorization'] },
      ]);
    });
  });
});

test('headers of the caller’s own are refused by the types, and not sent', async () => {
  const { ask, server } = await asking([good]);
  // @ts-expect-error only what the client does not say itself
  await ask({ call: { init: { headers: { 'x-own': '1' } } } });
  expect(server.asked[0]?.headers).not.toHaveProperty('x-own');
});

describe('when the server fails', () => {
  const stale = { data: ['first'], meta: { journey: 'j', stale: true } };

  test.each([
    ['fails', refuse(503), 4],
    ['is asked too much', refuse(429), 4],
    ['wants a rest of an hour', refuse(429, { 'retry-after': '3600' }), 2],
    ['is hidden behind another page', say(200, '<html>Back soon</html>'), 4],
    ['is not reached', hangUp, 4],
    ['does not answer: nobody waits for that twice', hang, 2],
  ])('and %s, the last good answer is given, and says so', async (_, step, requests) => {
    const { ask, server } = await asking([good, step], { timeout: 5000, deadline: 60_000 });
    await ask();
    expect(await ask()).toEqual(stale);
    expect(server.asked).toHaveLength(requests);
  });

  test('and recovers, the answer is fresh again', async () => {
    const { ask } = await asking([good, refuse(503), unchanged], { retries: 0 });
    await ask();
    expect(await ask()).toEqual(stale);
    expect(await ask()).toEqual(first);
  });

  test('what is older than allowed is not given; being unchanged makes it young again', async () => {
    const { ask, sleep } = await asking([good, unchanged, refuse(503)], { staleIfError: 60 });
    await ask();
    sleep(50);
    await ask();
    sleep(50);
    expect(await ask()).toEqual(stale);
    sleep(10);
    await expect(ask()).rejects.toMatchObject({ status: 503 });
  });

  test('and stale answers are switched off, the failure is told', async () => {
    const { ask } = await asking([good, refuse(503)], { staleIfError: 0 });
    await ask();
    await expect(ask()).rejects.toMatchObject({ status: 503 });
  });

  test('and stale answers are switched off, a timeout is tried again like any failure', async () => {
    const { ask, server } = await asking([good, hang, good], { staleIfError: 0, timeout: 5000 });
    await ask();
    expect(await ask()).toEqual(first);
    expect(server.asked).toHaveLength(3);
  });

  test('and a stale answer may be of any age', async () => {
    const { ask, sleep } = await asking([good, refuse(503)], { staleIfError: Infinity });
    await ask();
    sleep(1e9);
    expect(await ask()).toEqual(stale);
  });

  test('another question’s answer is no answer', async () => {
    const { ask } = await asking([good, refuse(503)]);
    await ask();
    await expect(ask({ path: '/content?stage=t' })).rejects.toMatchObject({ status: 503 });
  });

  test.each([401, 403])('after it refused the caller with %i the old answer is gone', async (status) => {
    const { ask } = await asking([good, refuse(status), refuse(503)]);
    await ask();
    await expect(ask()).rejects.toMatchObject({ status });
    await expect(ask()).rejects.toMatchObject({ status: 503 });
  });

  test.each([400, 404])('after it refused with %i for another reason the old answer is still there', async (status) => {
    const { ask } = await asking([good, refuse(status), refuse(503)]);
    await ask();
    await expect(ask()).rejects.toMatchObject({ status });
    expect(await ask()).toEqual(stale);
  });

  test('what must not be stored is not: a draft, a decision', async () => {
    const draft = say(200, { data: ['draft'] }, { 'cache-control': 'private, no-store', etag: 'W/"d"' });
    const { ask, server } = await asking([draft, refuse(503)], { retries: 0 });
    await ask();
    await expect(ask()).rejects.toMatchObject({ status: 503 });
    expect(server.asked[1]?.headers['if-none-match']).toBeUndefined();

    const decisions = await asking([good, refuse(503)], { retries: 0 });
    await decisions.ask({ path: '/decisions', body: '{}' });
    await expect(decisions.ask({ path: '/decisions', body: '{}' })).rejects.toMatchObject({ status: 503 });
  });

  test('nor is what was stored before it', async () => {
    const draft = say(200, { data: ['draft'] }, { 'cache-control': 'no-store' });
    const { ask } = await asking([good, draft, refuse(503)], { retries: 0 });
    await ask();
    await ask();
    await expect(ask()).rejects.toMatchObject({ status: 503 });
  });

  test('but the caller has ended it, there is no answer', async () => {
    const { ask } = await asking([good, hang]);
    await ask();
    const controller = new AbortController();
    setTimeout(() => controller.abort('no more'), 30);
    await expect(ask({ call: { signal: controller.signal } })).rejects.toBe('no more');
  });
});
