import { createTouchpoints, TouchpointsError } from '../../../client/src';
import { answering, content } from './answering';

const baseURL = 'https://cms.example.com';

describe('content', () => {
  test('asks for a stage and gives data and meta', async () => {
    const server = answering(200, content);
    const answer = await createTouchpoints({ baseURL, fetch: server.fetch }).content<{ title: string }>({
      stage: 'consideration',
    });
    expect(server.url()).toBe(`${baseURL}/api/touchpoints/content?stage=consideration`);
    expect(answer).toEqual(content);
    expect(answer.data[0]?.title).toBe('Which boots?');
    expect(answer.data[0]?.__match.rung).toBe('exact');
  });

  test('writes every part of the question, in Strapi’s syntax', async () => {
    const server = answering(200, content);
    await createTouchpoints({ baseURL, fetch: server.fetch }).content({
      populate: { cover: true, author: { fields: ['name', 'role'] } },
      fields: ['title', 'slug'],
      status: 'draft',
      fallback: 'none',
      limit: 3,
      contentTypes: ['articles', 'api::video.video'],
      locale: 'de-AT',
      segments: ['smb', 'new', 'smb'],
      touchpoint: 'email',
      stage: 'consideration',
      journey: 'b2b',
    });
    expect(server.url().split('?')[1]?.split('&')).toEqual([
      'contentTypes=api::video.video,articles',
      'fallback=none',
      'fields[0]=title',
      'fields[1]=slug',
      'journey=b2b',
      'limit=3',
      'locale=de-AT',
      'populate[author][fields][0]=name',
      'populate[author][fields][1]=role',
      'populate[cover]=true',
      'segments=new,smb',
      'stage=consideration',
      'status=draft',
      'touchpoint=email',
    ]);
  });

  test('equal questions are one URL', async () => {
    const one = answering(200, content);
    const two = answering(200, content);
    await createTouchpoints({ baseURL, fetch: one.fetch }).content({
      stage: 's',
      segments: ['a', 'b'],
      touchpoint: 't',
      populate: { author: true, cover: { fields: ['url', 'alt'] } },
    });
    await createTouchpoints({ baseURL, fetch: two.fetch }).content({
      populate: { cover: { fields: ['url', 'alt'] }, author: true },
      touchpoint: 't',
      segments: ['b', 'a'],
      stage: 's',
    });
    expect(one.url()).toBe(two.url());
  });

  test('passes on what it does not know, for the server to judge', async () => {
    const server = answering(400, { error: { name: 'ValidationError', message: 'Unknown keys: colour' } });
    const asked = createTouchpoints({ baseURL, fetch: server.fetch }).content({ stage: 's', colour: 'red' } as never);
    await expect(asked).rejects.toThrow('Unknown keys: colour');
    expect(server.url()).toContain('colour=red');
  });

  test('escapes what a URL cannot hold', async () => {
    const server = answering(200, content);
    await createTouchpoints({ baseURL, fetch: server.fetch }).content({ stage: 'a&b=c', segments: [] });
    expect(server.fetch.mock.calls[0]?.[0]).toBe(`${baseURL}/api/touchpoints/content?stage=a%26b%3Dc`);
  });

  test('also in keys; what is empty on purpose is sent empty', async () => {
    const server = answering(200, content);
    const populate = { 'a&b': true, none: null, unsaid: undefined };
    await createTouchpoints({ baseURL, fetch: server.fetch }).content({ stage: 's', populate });
    const query = String(server.fetch.mock.calls[0]?.[0]).split('?')[1];
    expect(query).toBe('populate%5Ba%26b%5D=true&populate%5Bnone%5D=&stage=s');
  });

  test('takes its own locale, unless the request has one', async () => {
    for (const [locale, expected] of [
      [undefined, 'de'],
      ['fr', 'fr'],
    ] as const) {
      const server = answering(200, content);
      await createTouchpoints({ baseURL, locale: 'de', fetch: server.fetch }).content({ stage: 's', locale });
      expect(server.url()).toContain(`locale=${expected}`);
    }
  });
});

describe('every request', () => {
  test('carries the token, if there is one', async () => {
    for (const [token, authorization] of [
      [undefined, undefined],
      ['secret', 'Bearer secret'],
    ] as const) {
      const server = answering(200, { data: [] });
      await createTouchpoints({ baseURL, token, fetch: server.fetch }).journeys();
      const init = server.fetch.mock.calls[0]?.[1];
      expect(new Headers(init?.headers).get('authorization')).toBe(authorization ?? null);
    }
  });

  test('goes to the plugin’s path, slashes or not', async () => {
    for (const [url, prefix, expected] of [
      [`${baseURL}/`, undefined, `${baseURL}/api/touchpoints/journeys`],
      [`${baseURL}//`, '/journey-content/', `${baseURL}/journey-content/journeys`],
      [`${baseURL}/sub/`, 'journey-content', `${baseURL}/sub/journey-content/journeys`],
      [baseURL, '', `${baseURL}/journeys`],
      ['http://[::1]:1337', undefined, 'http://[::1]:1337/api/touchpoints/journeys'],
      ['/', undefined, '/api/touchpoints/journeys'],
      [`${baseURL}/api`, '/touchpoints', `${baseURL}/api/touchpoints/journeys`],
      [`${baseURL}/apis`, undefined, `${baseURL}/apis/api/touchpoints/journeys`],
      ['/cms/', undefined, '/cms/api/touchpoints/journeys'],
    ] as const) {
      const server = answering(200, { data: [] });
      await createTouchpoints({ baseURL: url, prefix, fetch: server.fetch }).journeys();
      expect(server.url()).toBe(expected);
    }
  });

  test('uses the platform’s fetch unless given another', async () => {
    const server = answering(200, { data: [] });
    const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(server.fetch);
    await createTouchpoints({ baseURL }).journeys();
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });
});

test('journeys gives data, and meta even where the server has none', async () => {
  const journeys = [{ slug: 'customer-journey', name: 'Customer journey', default: true, stages: [], touchpoints: [] }];
  const server = answering(200, { data: journeys });
  expect(await createTouchpoints({ baseURL, fetch: server.fetch }).journeys()).toEqual({ data: journeys, meta: {} });
});

describe('errors', () => {
  const failing = async (status: number, body: unknown): Promise<unknown> => {
    const { fetch } = answering(status, body);
    return createTouchpoints({ baseURL, fetch, retries: 0 })
      .content({ stage: 'nowhere' })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
  };

  test('are the server’s', async () => {
    const details = { errors: [{ path: ['stage'], message: 'unknown' }] };
    const error = await failing(400, {
      data: null,
      error: { status: 400, name: 'ValidationError', message: 'Unknown stage', details },
    });
    expect(error).toBeInstanceOf(TouchpointsError);
    expect(error).toBeInstanceOf(Error);
    const url = `${baseURL}/api/touchpoints/content?stage=nowhere`;
    expect(error).toMatchObject({ status: 400, name: 'ValidationError', message: 'Unknown stage', details, url });
  });

  test.each(['TeapotError', '', 7, undefined])(
    'of a name that no caller expects are told by their status: %j',
    async (name) => {
      const error = await failing(418, { data: null, error: { status: 418, name, message: 'No coffee' } });
      expect(error).toMatchObject({ status: 418, name: 'HttpError', message: 'No coffee' });
    },
  );

  test.each([undefined, null, [], 'why'])('have no details where the server gave none: %j', async (details) => {
    const error = { status: 403, name: 'ForbiddenError', message: 'Forbidden', details };
    const { status, name, details: told } = (await failing(403, { data: null, error })) as TouchpointsError;
    expect({ status, name, told }).toEqual({ status: 403, name: 'ForbiddenError', told: {} });
  });

  test.each([['<html>Bad gateway</html>'], [''], ['null'], ['{"error":"down"}']])(
    'of something else on the way: %j',
    async (body) => {
      expect(await failing(502, body)).toMatchObject({
        status: 502,
        name: 'HttpError',
        message: '502 Status',
        details: {},
      });
    },
  );

  test.each([['<html>Welcome</html>'], ['{}'], ['[]'], ['{"data":null}']])(
    'an answer that is not this plugin’s: %j',
    async (body) => {
      expect(await failing(200, body)).toMatchObject({ status: 200, name: 'HttpError' });
    },
  );

  test('of the network have fetch’s own as their cause', async () => {
    const cause = new TypeError('fetch failed');
    const fetch = jest.fn(async () => Promise.reject(cause));
    const error = await createTouchpoints({ baseURL, fetch, retries: 0 })
      .journeys()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TouchpointsError);
    expect(error).toMatchObject({ name: 'NetworkError', url: `${baseURL}/api/touchpoints/journeys` });
    expect((error as TouchpointsError).cause).toBe(cause);
  });
});
