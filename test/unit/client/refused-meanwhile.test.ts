import { asking, closeServers } from './asking';
import { refuse, say, type Step } from './scripted-server';

const good = say(200, { data: ['first'], meta: {} }, { etag: 'W/"1"' });
const other = say(200, { data: ['second'], meta: {} }, { etag: 'W/"2"' });
const unchanged = say(304, '', { etag: 'W/"1"' });
const first = { data: ['first'], meta: {} };

afterEach(closeServers);

/** A step that is done only when the test says so; `begun` is when the server has the request. */
function held(step: Step): { readonly step: Step; readonly begun: Promise<void>; release(): void } {
  let release = (): void => undefined;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return {
    begun,
    step: (response, request) => {
      release = () => step(response, request);
      begin();
    },
    release: () => release(),
  };
}

/** Asks twice at once: the first is answered with `slow`, but only after the second was answered with `quick`. */
async function atOnce(slow: Step, quick: Step, ...then: Step[]) {
  const late = held(slow);
  const { ask, server } = await asking([good, late.step, quick, ...then], { retries: 0 });
  await ask();
  const slower = ask();
  await late.begun;
  const quicker = await ask().catch((error: unknown) => error);
  late.release();
  return { ask, server, quicker, slower };
}

describe('an answer that is refused while the same is asked', () => {
  test('is not given as stale to who asked before', async () => {
    const { quicker, slower } = await atOnce(refuse(500), refuse(403));
    expect(quicker).toMatchObject({ status: 403 });
    await expect(slower).rejects.toMatchObject({ status: 500 });
  });

  test.each([
    ['is unchanged', unchanged],
    ['is new', good],
  ])('is given to whom the server says that it %s, but not remembered', async (_, slow) => {
    const { ask, server, quicker, slower } = await atOnce(slow, refuse(403), refuse(500));
    expect(quicker).toMatchObject({ status: 403 });
    expect(await slower).toEqual(first);
    await expect(ask()).rejects.toMatchObject({ status: 500 });
    expect(server.asked[3]?.headers['if-none-match']).toBeUndefined();
  });

  test('is remembered again once the server gives it to who asked after', async () => {
    const { ask, slower } = await atOnce(unchanged, refuse(403), good, refuse(500));
    await slower;
    await ask();
    expect(await ask()).toEqual({ data: ['first'], meta: { stale: true } });
  });

  test('between two attempts, is asked for again', async () => {
    const late = held(refuse(500));
    const { ask, server } = await asking([good, late.step, refuse(403), good], { retries: 1 });
    await ask();
    const slower = ask();
    await late.begun;
    await expect(ask()).rejects.toMatchObject({ status: 403 });
    late.release();
    expect(await slower).toEqual(first);
    expect(server.asked[3]?.headers['if-none-match']).toBeUndefined();
  });
});

test('the refusal of another question changes nothing', async () => {
  const late = held(other);
  const { ask } = await asking([good, late.step, refuse(403), refuse(500)], { retries: 0 });
  await ask();
  const slower = ask();
  await late.begun;
  await expect(ask({ path: '/content?stage=t' })).rejects.toMatchObject({ status: 403 });
  late.release();
  await slower;
  expect(await ask()).toEqual({ data: ['second'], meta: { stale: true } });
});

test('a newer answer is the one that is given as stale', async () => {
  const { slower } = await atOnce(refuse(500), other);
  expect(await slower).toEqual({ data: ['second'], meta: { stale: true } });
});
