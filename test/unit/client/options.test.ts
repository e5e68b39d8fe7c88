import { createTouchpoints, TouchpointsError, type TouchpointsOptions } from '../../../client/src';
import { answering } from './answering';

const baseURL = 'https://cms.example.com';

/** What is wrong with the options is told as every fault is, before anything is asked. */
const faulty = (message: string | RegExp) =>
  expect.objectContaining({
    constructor: TouchpointsError,
    name: 'ConfigurationError',
    status: 0,
    message: expect.stringMatching(message),
  });

/** Makes a client as a caller does whose options no compiler has seen. */
const making =
  (options: Readonly<Record<string, unknown>>): (() => unknown) =>
  () =>
    createTouchpoints({ baseURL, ...options } as TouchpointsOptions);

const thrownBy = (make: () => unknown): unknown => {
  try {
    return make();
  } catch (error) {
    return error;
  }
};

describe('a limit that is none is refused', () => {
  const amounts = [NaN, -1, '5', null];
  test.each([
    ...[...amounts, Infinity, 1.5, 11].map((value) => ['retries', value] as const),
    ...[...amounts, Infinity].map((value) => ['timeout', value] as const),
    ...[...amounts, Infinity].map((value) => ['deadline', value] as const),
    ...amounts.map((value) => ['staleIfError', value] as const),
  ])('%s: %p', (name, value) => {
    expect(thrownBy(making({ [name]: value }))).toEqual(faulty(`^${name} must be a`));
  });

  test.each([
    ['retries', NaN],
    ['retries', 11],
    ['timeout', NaN],
    ['timeout', -1],
    ['deadline', NaN],
  ])('of a call, which is rejected and sends nothing: %s: %p', async (name, value) => {
    const { fetch } = answering(500, '');
    const asked = createTouchpoints({ baseURL, fetch, retries: 0 }).journeys({ [name]: value });
    await expect(asked).rejects.toEqual(faulty(`^${name} must be a`));
    expect(fetch).not.toHaveBeenCalled();
  });

  test('but not where it is at the edge, or left out', () => {
    expect(making({ retries: 0, deadline: 0, timeout: 0, staleIfError: 0 })).not.toThrow();
    expect(making({ retries: 10, deadline: 0.5, timeout: 0.5, staleIfError: Infinity })).not.toThrow();
    expect(
      making({ retries: undefined, deadline: undefined, timeout: undefined, staleIfError: undefined }),
    ).not.toThrow();
  });
});

describe('an address that leads nowhere is refused', () => {
  test.each([
    ['a string', undefined],
    ['a string', null],
    ['a string', new URL(baseURL)],
    ['no query or hash', `${baseURL}?x=1`],
    ['no query or hash', `${baseURL}/#a`],
    ['no query or hash', '?x=1'],
    ['an absolute URL', 'cms.example.com'],
    ['an absolute URL', 'localhost:1337'],
    ['an absolute URL', 'ftp://cms.example.com'],
    ['an absolute URL', 'http://'],
    ['an absolute URL', 'http:///cms'],
    ['an absolute URL', 'http://cms.example.com:port'],
    ['an absolute URL', 'http://<host>'],
    ['an absolute URL', '//cms.example.com'],
    ['an absolute URL', '/\\cms.example.com'],
    ['an absolute URL', `${baseURL}\n`],
    ['an absolute URL', 'null'],
  ])('baseURL must be %s: %p', (what, value) => {
    expect(thrownBy(making({ baseURL: value }))).toEqual(faulty(`^baseURL must (be|have) ${what}`));
  });

  test.each(['', ' '])('baseURL must not be empty, as of a variable that is not set: %j', (value) => {
    expect(thrownBy(making({ baseURL: value }))).toEqual(faulty(/^baseURL is empty.*"\/" is the site of the page/));
  });

  test.each([`${baseURL}/api`, `${baseURL}/api//`, '/api', '/cms/API'])(
    'baseURL must be Strapi’s root: %j',
    (value) => {
      expect(thrownBy(making({ baseURL: value }))).toEqual(
        faulty(/^baseURL must be the root of Strapi, without "\/api": the client adds "\/api\/touchpoints" itself/),
      );
    },
  );

  test('without telling the password that may be in it', () => {
    expect(making({ baseURL: 'https://me:secret@cms.example.com' })).toThrow(
      /^baseURL (?!.*secret).*user and password/,
    );
  });

  test.each(['/x?y', 'x#y', 'a b', null])('prefix: %p', (prefix) => {
    expect(making({ prefix })).toThrow(/^prefix must /);
  });
});

describe('what cannot be written as a request is rejected, not thrown', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;

  test.each([
    ['a trait that JSON does not know', { a: 1n }],
    ['traits without an end', circular],
  ])('%s', async (_, traits) => {
    const { fetch } = answering(200, { data: [] });
    const client = createTouchpoints({ baseURL, fetch });
    const asked = client.decide({ visitor: { traits: traits as Record<string, unknown> } });
    await expect(asked).rejects.toThrow(TypeError);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('by every method', async () => {
    const { fetch } = answering(200, { data: [] });
    const client = createTouchpoints({ baseURL, fetch });
    for (const method of ['content', 'decide', 'entries', 'journeys', 'snapshot'] as const) {
      const ask = client[method] as (request: unknown, call?: unknown) => Promise<unknown>;
      await expect(ask(null)).rejects.toThrow(TypeError);
    }
    expect(fetch).not.toHaveBeenCalled();
  });
});
