import { createTouchpoints, TouchpointsError } from '../../../client';

/** A `fetch` that always gives this answer, and remembers what it was asked. */
function answering(
  status: number,
  body: unknown,
): { fetch: jest.Mock<Promise<Response>, Parameters<typeof fetch>>; url(): string } {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const mock = jest.fn<Promise<Response>, Parameters<typeof fetch>>(
    async () => new Response(text, { status, statusText: 'Status' }),
  );
  return { fetch: mock, url: () => decodeURIComponent(String(mock.mock.calls[0]?.[0])) };
}

const content = {
  data: [
    {
      documentId: 'a1',
      locale: 'en',
      title: 'Which boots?',
      __type: 'api::article.article',
      __match: { rung: 'exact', stage: 'consideration', touchpoint: 'email', segments: ['smb'], weight: 80 },
    },
  ],
  meta: {
    journey: 'customer-journey',
    stage: 'consideration',
    touchpoint: 'email',
    segments: ['smb'],
    locale: 'en',
    served: { exact: 1 },
  },
};
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
      'journey=b2b',
      'stage=consideration',
      'touchpoint=email',
      'segments=new,smb',
      'locale=de-AT',
      'contentTypes=api::video.video,articles',
      'limit=3',
      'fallback=none',
      'status=draft',
      'fields[0]=title',
      'fields[1]=slug',
      'populate[cover]=true',
      'populate[author][fields][0]=name',
      'populate[author][fields][1]=role',
    ]);
  });

  test('equal questions are one URL', async () => {
    const one = answering(200, content);
    const two = answering(200, content);
    await createTouchpoints({ baseURL, fetch: one.fetch }).content({
      stage: 's',
      segments: ['a', 'b'],
      touchpoint: 't',
    });
    await createTouchpoints({ baseURL, fetch: two.fetch }).content({
      touchpoint: 't',
      segments: ['b', 'a'],
      stage: 's',
    });
    expect(one.url()).toBe(two.url());
  });

  test('escapes what a URL cannot hold', async () => {
    const server = answering(200, content);
    await createTouchpoints({ baseURL, fetch: server.fetch }).content({ stage: 'a&b=c', segments: [] });
    expect(server.fetch.mock.calls[0]?.[0]).toBe(`${baseURL}/api/touchpoints/content?stage=a%26b%3Dc`);
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

describe('decide', () => {
  const decided = {
    ...content,
    meta: {
      ...content.meta,
      decision: { stage: { slug: 'consideration', reason: 'DEFAULT' }, segments: [{ slug: 'smb', reason: 'STATIC' }] },
    },
  };
  const sent = (server: ReturnType<typeof answering>) => server.fetch.mock.calls[0]?.[1];

  test('sends the visitor and the request as they are', async () => {
    const server = answering(200, decided);
    const request = {
      visitor: { segments: ['smb'], traits: { country: 'DE' }, history: [] },
      touchpoint: 'email',
      limit: 3,
      populate: { cover: true },
      explain: true,
    };
    const answer = await createTouchpoints({ baseURL, fetch: server.fetch }).decide<{ title: string }>(request);
    expect(server.url()).toBe(`${baseURL}/api/touchpoints/decisions`);
    expect(sent(server)?.method).toBe('POST');
    expect(new Headers(sent(server)?.headers).get('content-type')).toBe('application/json');
    expect(JSON.parse(String(sent(server)?.body))).toEqual(request);
    expect(answer).toEqual(decided);
    expect(answer.data[0]?.title).toBe('Which boots?');
    expect(answer.meta.decision.stage.reason).toBe('DEFAULT');
  });

  test('takes the client’s locale, unless the request has one', async () => {
    for (const [locale, expected] of [
      [undefined, 'de'],
      ['fr', 'fr'],
    ] as const) {
      const server = answering(200, decided);
      await createTouchpoints({ baseURL, locale: 'de', fetch: server.fetch }).decide({ visitor: {}, locale });
      expect(JSON.parse(String(sent(server)?.body))).toEqual({ visitor: {}, locale: expected });
    }
  });
});

test('snapshot gives one journey, or all', async () => {
  const snapshot = { data: { journeys: [] }, meta: { validUntil: null } };
  for (const [request, path] of [
    [undefined, 'snapshot'],
    [{}, 'snapshot'],
    [{ journey: 'b2b' }, 'snapshot?journey=b2b'],
  ] as const) {
    const server = answering(200, snapshot);
    expect(await createTouchpoints({ baseURL, fetch: server.fetch }).snapshot(request)).toEqual(snapshot);
    expect(server.url()).toBe(`${baseURL}/api/touchpoints/${path}`);
  }
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
    expect(error).toMatchObject({ status: 400, name: 'ValidationError', message: 'Unknown stage', details });
  });

  test('have no details where the server gave none', async () => {
    expect(
      await failing(403, { data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden' } }),
    ).toMatchObject({
      status: 403,
      name: 'ForbiddenError',
      details: {},
    });
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

  test('of the network are fetch’s own', async () => {
    const fetch = jest.fn(async () => Promise.reject(new TypeError('fetch failed')));
    await expect(createTouchpoints({ baseURL, fetch, retries: 0 }).journeys()).rejects.toThrow(
      new TypeError('fetch failed'),
    );
  });
});
