import { createTouchpoints } from '../../../client/src';
import { answering, content } from './answering';

const baseURL = 'https://cms.example.com';

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

describe('entries', () => {
  const { __match, ...body } = content.data[0]!;
  const named = [
    { __type: 'api::article.article', documentId: 'a1', locale: 'en', __match },
    { __type: 'faqs', documentId: 'f-2' },
  ];

  test('are asked for by name, in the order that a local decision gives', async () => {
    const server = answering(200, { data: [body], meta: { locale: 'de' } });
    const client = createTouchpoints({ baseURL, locale: 'de', fetch: server.fetch });
    const { data, meta } = await client.entries<{ title: string }>(named, { fields: ['title'], populate: 'cover' });
    expect(server.url()).toBe(
      `${baseURL}/api/touchpoints/entries?entries=api::article.article/a1,faqs/f-2&fields[0]=title&locale=de&populate=cover`,
    );
    expect([data[0]?.title, data[0]?.documentId, meta.locale]).toEqual(['Which boots?', 'a1', 'de']);
    // @ts-expect-error nothing was decided by the server
    expect(data[0]?.__match).toBeUndefined();
    // @ts-expect-error not asked for
    expect(data[0]?.minutes).toBe(3);
  });

  test('take the request’s own locale, and options of the call', async () => {
    const server = answering(200, { data: [], meta: { locale: 'fr' } });
    const client = createTouchpoints({ baseURL, locale: 'de', fetch: server.fetch });
    await client.entries([], { locale: 'fr' }, { init: { cache: 'no-store' } });
    expect(server.url()).toBe(`${baseURL}/api/touchpoints/entries?entries=&locale=fr`);
    expect(server.fetch.mock.calls[0]?.[1]?.cache).toBe('no-store');
  });

  test('have the fields of the types that there are', async () => {
    const { fetch } = answering(200, { data: [body], meta: { locale: 'en' } });
    const client = createTouchpoints<{ articles: { title: string } }>({ baseURL, fetch });
    const { data } = await client.entries(named);
    expect(data[0]?.title).toBe('Which boots?');
    // @ts-expect-error titel
    expect(data[0]?.titel).toBeUndefined();
  });
});
