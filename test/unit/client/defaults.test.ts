import { createTouchpoints } from '../../../client/src';

const baseURL = 'https://cms.example.com';
const good = async () => new Response('{"data":[1],"meta":{}}', { status: 200 });
const failing = async () => new Response('{}', { status: 503 });
/** Knows nothing of signals, and never answers. */
const silent = () => new Promise<Response>(() => undefined);

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-06-15T12:00:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('unless it is told otherwise, a client', () => {
  test('asks three times', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const fetch = jest.fn(failing);
    const asked = expect(createTouchpoints({ baseURL, fetch }).journeys()).rejects.toMatchObject({ status: 503 });
    await jest.runAllTimersAsync();
    await asked;
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test('waits five seconds for an answer', async () => {
    const settled = jest.fn();
    createTouchpoints({ baseURL, fetch: silent, retries: 0 }).journeys().catch(settled);
    await jest.advanceTimersByTimeAsync(4999);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutError' }));
  });

  test('gives what it was told last for a day', async () => {
    const fetch = jest.fn(failing).mockImplementationOnce(good);
    const client = createTouchpoints({ baseURL, fetch, retries: 0 });
    await client.journeys();
    jest.setSystemTime(Date.parse('2026-06-16T11:59:59Z'));
    expect((await client.journeys()).meta).toEqual({ stale: true });
    jest.setSystemTime(Date.parse('2026-06-16T12:00:00Z'));
    await expect(client.journeys()).rejects.toMatchObject({ status: 503 });
  });
});

describe('a time limit', () => {
  test('that is longer than timers know is none', async () => {
    const { promise, resolve } = resolvable<Response>();
    const asked = createTouchpoints({ baseURL, fetch: () => promise, timeout: 2 ** 31 }).journeys();
    await jest.advanceTimersByTimeAsync(1000);
    resolve(await good());
    expect((await asked).data).toEqual([1]);
  });

  test.each(['time', 'the caller'])('that %s has ended ends the request itself', async (who) => {
    const fetch = jest.fn<Promise<Response>, [unknown, RequestInit | undefined]>(silent);
    const controller = new AbortController();
    const asked = createTouchpoints({ baseURL, fetch, retries: 0 }).journeys({ signal: controller.signal });
    const ended = expect(asked).rejects.toBeDefined();
    await jest.advanceTimersByTimeAsync(0);
    expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
    if (who === 'time') await jest.advanceTimersByTimeAsync(5000);
    else controller.abort();
    await ended;
    expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });
});

const resolvable = <T>() => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
};
