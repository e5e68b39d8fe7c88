import { createTouchpoints, type TouchpointsOptions } from '../../../client/src';

const baseURL = 'https://cms.example.com';
const url = `${baseURL}/api/touchpoints/journeys`;
/** Knows nothing of signals, and never answers. */
const silent = () => new Promise<Response>(() => undefined);
const refusing = (status: number, headers?: Record<string, string>) => async () =>
  new Response('{}', { status, headers });
const good = async () => new Response('{"data":[1],"meta":{}}', { headers: { etag: 'W/"1"' } });

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-06-15T12:00:00Z') });
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Asks, lets time pass until there is an outcome, and tells how long that took. */
async function asked(fetch: typeof globalThis.fetch, options: Partial<TouchpointsOptions> = {}) {
  const client = createTouchpoints({ baseURL, fetch, ...options });
  const start = Date.now();
  const outcome = client.journeys().then(
    (answer) => ({ answer, took: Date.now() - start }),
    (error: unknown) => ({ error, took: Date.now() - start }),
  );
  await jest.runAllTimersAsync();
  return outcome;
}

describe('the deadline is for all attempts together', () => {
  test.each([
    ['unless told otherwise', {}, 8000],
    ['shorter than one attempt', { deadline: 300 }, 300],
    ['shorter than two', { deadline: 7000, timeout: 4000 }, 7000],
    ['where an attempt has no limit of its own', { deadline: 2000, timeout: 0 }, 2000],
  ])('of a server that hangs: %s', async (_, options, deadline) => {
    expect(await asked(silent, options)).toEqual({
      took: deadline,
      error: expect.objectContaining({
        name: 'TimeoutError',
        status: 0,
        message: `No answer of ${url} within ${deadline} ms`,
        url,
      }),
    });
  });

  test('of an answer that never ends', async () => {
    const begin = (stream: ReadableStreamDefaultController) => stream.enqueue(new TextEncoder().encode('{"data":['));
    const endless = async () => new Response(new ReadableStream({ start: begin }));
    expect(await asked(endless, { deadline: 500 })).toMatchObject({ took: 500, error: { name: 'TimeoutError' } });
  });

  test('of one that fails slowly: no attempt is begun that has no time left', async () => {
    const slow = jest.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return new Response('{}', { status: 503 });
    });
    const outcome = await asked(slow, { deadline: 1000, retries: 10 });
    expect(outcome).toMatchObject({ took: 900, error: { status: 503 } });
    expect(slow).toHaveBeenCalledTimes(2);
  });

  test('of one that asks for a rest: it is given where there is time', async () => {
    const fetch = jest.fn(good).mockImplementationOnce(refusing(429, { 'retry-after': '2' }));
    expect(await asked(fetch)).toEqual({ answer: { data: [1], meta: {} }, took: 2000 });
  });

  test.each(['8', 'Mon, 15 Jun 2026 12:00:09 GMT'])('else it is the end, at once: %s', async (rest) => {
    const fetch = jest.fn(refusing(429, { 'retry-after': rest }));
    expect(await asked(fetch)).toMatchObject({ took: 0, error: { status: 429, url } });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('a call may have its own, or none', async () => {
    const client = createTouchpoints({ baseURL, fetch: silent, deadline: 1000, timeout: 3000, retries: 1 });
    const settled = jest.fn();
    client.journeys({ deadline: 200 }).catch(settled);
    await jest.advanceTimersByTimeAsync(200);
    expect(settled).toHaveBeenCalledTimes(1);
    client.journeys({ deadline: 0 }).catch(settled);
    await jest.advanceTimersByTimeAsync(5999);
    expect(settled).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(200);
    expect(settled).toHaveBeenCalledTimes(2);
  });
});

test('what is remembered covers a server that hangs, within the deadline', async () => {
  const fetch = jest.fn<Promise<Response>, []>(silent).mockImplementationOnce(good);
  const client = createTouchpoints({ baseURL, fetch, deadline: 1500 });
  await client.journeys();
  const start = Date.now();
  const again = client.journeys();
  await jest.advanceTimersByTimeAsync(1500);
  expect(await again).toEqual({ data: [1], meta: { stale: true } });
  expect(Date.now() - start).toBe(1500);
});
