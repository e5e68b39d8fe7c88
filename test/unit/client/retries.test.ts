import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { createTouchpoints } from '../../../client/src';
import { pause, pauseBefore } from '../../../client/src/backoff';
import { TouchpointsError } from '../../../client/src/error';
import { asking, closeServers, type Asking } from './asking';
import { breakOff, dawdle, hang, hangUp, refuse, say, type Step } from './scripted-server';

const good = say(200, { data: [1], meta: {} });
const answer = { data: [1], meta: {} };

afterEach(closeServers);

describe('a failure of the server or the network is tried again', () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 599])('%i', async (status) => {
    const { ask, server, pauses } = await asking([refuse(status), refuse(status), good]);
    expect(await ask()).toEqual(answer);
    expect(server.asked).toHaveLength(3);
    expect(pauses).toEqual([100, 200]);
  });

  test.each([
    ['a connection closed without a word', hangUp],
    ['an answer that breaks off', breakOff],
  ])('%s', async (_, step) => {
    const { ask, server } = await asking([step, good]);
    expect(await ask()).toEqual(answer);
    expect(server.asked).toHaveLength(2);
  });

  test.each([
    ['no answer', hang],
    ['an answer without an end', dawdle],
  ])('%s in time', async (_, step) => {
    const { ask, server } = await asking([step, good], { timeout: 5000 });
    expect(await ask()).toEqual(answer);
    expect(server.asked).toHaveLength(2);
  });

  test('an answer of something else, such as a page of the way to it', async () => {
    const { ask, server } = await asking([say(200, '<html>Back soon</html>'), good]);
    expect(await ask()).toEqual(answer);
    expect(server.asked).toHaveLength(2);
  });

  test('a POST is repeated with the same body', async () => {
    const { ask, server } = await asking([refuse(503), hangUp, good]);
    expect(await ask({ path: '/decisions', body: '{"visitor":{}}' })).toEqual(answer);
    expect(server.asked.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"visitor":{}}'],
      ['POST', '{"visitor":{}}'],
      ['POST', '{"visitor":{}}'],
    ]);
  });
});

describe('in the end the last failure is told', () => {
  test('of the server, in its words', async () => {
    const { ask, server } = await asking([refuse(500), refuse(502), refuse(503)]);
    await expect(ask()).rejects.toMatchObject({ status: 503, name: 'ServiceUnavailableError', message: 'Refused 503' });
    expect(server.asked).toHaveLength(3);
  });

  test('of the network, with what fetch said of it', async () => {
    const { ask, server } = await asking([hangUp]);
    await expect(ask()).rejects.toMatchObject({
      status: 0,
      name: 'NetworkError',
      message: `${server.baseURL}/content?stage=s was not reached: TypeError: fetch failed`,
      url: `${server.baseURL}/content?stage=s`,
      cause: { message: 'fetch failed' },
    });
    expect(server.asked).toHaveLength(3);
  });

  test('of time', async () => {
    const { ask, server } = await asking([hang], { timeout: 5000, retries: 1 });
    await expect(ask()).rejects.toMatchObject({
      status: 0,
      name: 'TimeoutError',
      message: `No answer of ${server.baseURL}/content?stage=s within 5000 ms`,
      url: `${server.baseURL}/content?stage=s`,
    });
    expect(server.asked).toHaveLength(2);
  });

  test('as often as the call wants, ten times at most', async () => {
    const { ask, server } = await asking([refuse(500)]);
    await expect(ask({ call: { retries: 0 } })).rejects.toMatchObject({ status: 500 });
    expect(server.asked).toHaveLength(1);
    await expect(ask({ call: { retries: 10 } })).rejects.toMatchObject({ status: 500 });
    expect(server.asked).toHaveLength(12);
  });
});

describe('never tried again', () => {
  test.each([400, 401, 403, 404, 409])('a refusal: %i', async (status) => {
    const { ask, server } = await asking([refuse(status, { 'retry-after': '1' }), good]);
    await expect(ask()).rejects.toMatchObject({ status, message: `Refused ${status}` });
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    [429, '9'],
    [503, '3600'],
  ])('a server that wants more rest than the deadline leaves: %i', async (status, seconds) => {
    const { ask, server } = await asking([refuse(status, { 'retry-after': seconds }), good], { deadline: 8000 });
    await expect(ask()).rejects.toMatchObject({ status, url: `${server.baseURL}/content?stage=s` });
    expect(server.asked).toHaveLength(1);
  });
});

describe('the caller ends it', () => {
  test('before it began: nothing is sent', async () => {
    const { ask, server } = await asking([good]);
    await expect(ask({ call: { signal: AbortSignal.abort('no more') } })).rejects.toBe('no more');
    expect(server.asked).toHaveLength(0);
  });

  const isEnded = async ({ ask, server }: Asking, { signal }: AbortController) => {
    await expect(ask({ call: { signal } })).rejects.toBe('no more');
    expect(server.asked).toHaveLength(1);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  };

  test('while waiting for the answer', async () => {
    const controller = new AbortController();
    const step: Step = () => controller.abort('no more');
    await isEnded(await asking([step]), controller);
  });

  test('while reading it', async () => {
    const controller = new AbortController();
    const begun: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      controller.abort('no more');
      return response;
    };
    await isEnded(await asking([dawdle], { fetch: begun }), controller);
  });

  test('between two attempts', async () => {
    const { ask, server } = await asking([refuse(500)]);
    const controller = new AbortController();
    const waiting = pause(60_000, controller.signal);
    controller.abort('no more');
    await expect(waiting).rejects.toBe('no more');
    await expect(pause(1, controller.signal)).rejects.toBe('no more');
    await expect(ask({ call: { signal: controller.signal } })).rejects.toBe('no more');
    expect(server.asked).toHaveLength(0);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('although fetch does not listen', async () => {
    const deaf = () => new Promise<Response>(() => undefined);
    const { ask } = await asking([good], { fetch: deaf, retries: 0, timeout: 30 });
    await expect(ask()).rejects.toMatchObject({ name: 'TimeoutError' });
    const controller = new AbortController();
    setTimeout(() => controller.abort('no more'), 5);
    await expect(ask({ call: { signal: controller.signal, timeout: 0 } })).rejects.toBe('no more');
  });

  test('and is given nothing instead, whatever the reason', async () => {
    const controller = new AbortController();
    const reason = new TouchpointsError(503, 'ServiceUnavailableError', 'The caller’s own');
    const { ask, server } = await asking([good, () => controller.abort(reason)], { retries: 0 });
    await ask();
    await expect(ask({ call: { signal: controller.signal } })).rejects.toBe(reason);
    expect(server.asked).toHaveLength(2);
  });

  test('after the answer it changes nothing, and nothing stays behind', async () => {
    const { ask } = await asking([refuse(500), good]);
    const started = jest.spyOn(globalThis, 'setTimeout');
    const ended = jest.spyOn(globalThis, 'clearTimeout');
    const controller = new AbortController();
    await ask({ call: { signal: controller.signal } });
    controller.abort();
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    const timers = started.mock.results.map(({ value }) => value as unknown);
    expect(timers).toHaveLength(2);
    expect(ended.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
    jest.restoreAllMocks();
  });
});

describe('the pause', () => {
  const at = (random: number, now = 0) => ({ random: () => random, now: () => now });

  test('is random, and longer each time, to a limit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const longest = Math.min(2000, 200 * 2 ** attempt);
        const wait = pauseBefore(attempt, null, 5000, at(random));
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(longest);
        expect(wait).toBeCloseTo(random * longest);
      }),
    );
  });

  test.each([
    ['2', 2000],
    ['0', 100],
    ['5', null],
    ['6', null],
    ['Mon, 15 Jun 2026 12:00:03 GMT', 3000],
    ['Mon, 15 Jun 2026 11:00:00 GMT', 100],
    ['Tue, 16 Jun 2026 12:00:00 GMT', null],
    ['soon', 100],
    ['', 100],
  ])('respects Retry-After: %s', (header, expected) => {
    expect(pauseBefore(0, header, 5000, at(0.5, Date.parse('2026-06-15T12:00:00Z')))).toBe(expected);
  });

  test.each(['0', '2', '3', 'Mon, 15 Jun 2026 12:00:02 GMT'])('never outlasts the time that is left: %s', (header) => {
    const now = Date.parse('2026-06-15T12:00:00Z');
    expect(pauseBefore(3, header, 800, at(0.5, now))).toBeNull();
  });

  test('really passes', async () => {
    const { server } = await asking([refuse(500), good]);
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const client = createTouchpoints({ baseURL: server.baseURL });
    const start = performance.now();
    await client.journeys();
    jest.restoreAllMocks();
    expect(performance.now() - start).toBeGreaterThan(70);
    expect(server.asked).toHaveLength(2);
  });
});
