import {
  createEntry,
  createToken,
  finding,
  grantPublic,
  importJourney,
  JOURNEY,
  place,
  revokePublic,
} from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
const ids: Record<string, string> = {};

const ask = (body: object, authorization?: string) => {
  const call = fixture.request.post('/api/touchpoints/decisions').send(body);
  return authorization ? call.set('Authorization', authorization) : call;
};
const PUBLIC = ['content', 'decision'].map((name) => `plugin::touchpoints.${name}.find`);

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin, {
    ...JOURNEY,
    stages: JOURNEY.stages.map((stage) =>
      stage.slug === 'purchase' ? { ...stage, rule: { events: { 'cart-filled': { $gte: 1 } } } } : stage,
    ),
  });
  await grantPublic(strapi, [...PUBLIC, ...finding('article')]);
  for (const title of ['Early', 'Middle', 'Late', 'For families']) {
    ids[title] = await createEntry(strapi, 'article', { title });
  }
  ids.Draft = await createEntry(strapi, 'article', { title: 'Draft' }, { publish: false });
  ids.Page = await createEntry(strapi, 'page', { title: 'Page' });
  await place(admin, 'article', ids.Early!, { stage: 'awareness' });
  await place(admin, 'article', ids.Middle!, { stage: 'consideration' });
  await place(admin, 'article', ids.Late!, { stage: 'purchase', touchpoint: 'homepage' });
  await place(admin, 'article', ids['For families']!, { stage: 'awareness', segments: ['families'] });
  await place(admin, 'article', ids.Draft!, { stage: 'awareness', weight: 100 });
  await place(admin, 'page', ids.Page!, { stage: 'consideration', weight: 100 });
});
afterAll(() => fixture?.stop());

const titles = (body: { data: { title: string }[] }) => body.data.map(({ title }) => title);
const view = (title: string, contentType = 'api::article.article') => ({
  contentType,
  documentId: ids[title]!,
  at: new Date().toISOString(),
});

test('a visitor of whom nothing is known is given the first stage, and why', async () => {
  const { body } = await ask({ visitor: {} }).expect(200);
  expect(titles(body)).toEqual(['Early']);
  expect(body.meta).toEqual({
    journey: 'customer-journey',
    stage: 'awareness',
    touchpoint: null,
    segments: [],
    locale: 'en',
    served: { stage: 1 },
    decision: { stage: { slug: 'awareness', reason: 'DEFAULT' }, segments: [] },
  });
});

test('rules recognise segments and the stage; entries are rendered as the query asks', async () => {
  const visitor = { traits: { children: 2 }, events: { 'cart-filled': 1 } };
  const { body } = await ask({ visitor, touchpoint: 'homepage', fields: ['title'] }).expect(200);
  expect(body.meta.decision).toEqual({
    stage: { slug: 'purchase', reason: 'TARGETING_MATCH' },
    segments: [{ slug: 'families', reason: 'TARGETING_MATCH' }],
  });
  expect(titles(body)).toEqual(['Late']);
  expect(Object.keys(body.data[0]).sort()).toEqual(['__match', '__type', 'documentId', 'id', 'title']);
});

test('the history scores, but only by what the caller may find', async () => {
  const seen = await ask({ visitor: { history: [view('Middle')] } }).expect(200);
  expect(seen.body.meta.decision.stage).toEqual({
    slug: 'consideration',
    reason: 'SCORED',
    confidence: 1,
    scores: { consideration: 1 },
  });
  const hidden = await ask({ visitor: { history: [view('Page', 'api::page.page')] } }).expect(200);
  expect(hidden.body.meta.decision.stage).toEqual({ slug: 'awareness', reason: 'DEFAULT' });
});

test('slugs of an old cookie are ignored and told, never refused', async () => {
  const { body } = await ask({ visitor: { stage: 'loyalty', segments: ['families', 'gone'] } }).expect(200);
  expect(body.meta.decision).toEqual({
    stage: { slug: 'awareness', reason: 'ERROR' },
    segments: [
      { slug: 'families', reason: 'STATIC' },
      { slug: 'gone', reason: 'ERROR' },
    ],
  });
  expect(titles(body)).toEqual(['For families', 'Early']);
});

test('explained, every candidate says why it is in the answer or not; what was never published is not named', async () => {
  const { body, text } = await ask({ visitor: { stage: 'awareness' }, explain: true }).expect(200);
  const trace = body.meta.trace.candidates.map((item: { documentId: string; rung?: string; lost?: string }) => [
    Object.keys(ids).find((title) => ids[title] === item.documentId),
    item.rung ?? item.lost,
  ]);
  expect(trace).toEqual([
    ['Early', 'stage'],
    ['For families', 'segments'],
    ['Middle', 'later-stage'],
    ['Late', 'later-stage'],
  ]);
  expect(text).not.toContain(ids.Draft!);
  expect(text).not.toContain(ids.Page!);
});

test('nobody may keep an answer, nor a refusal; it has no ETag to ask with', async () => {
  for (const call of [ask({ visitor: {} }).expect(200), ask({ visitor: {}, journey: 'unknown' }).expect(400)]) {
    const { headers } = await call;
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.vary).toContain('Authorization');
  }
  const { status } = await ask({ visitor: {} }).set('If-None-Match', '*');
  expect(status).toBe(200);
});

test('a public answer never depends on a visitor, whatever the request carries', async () => {
  const url = '/api/touchpoints/content?stage=awareness';
  const plain = await fixture.request.get(url).expect(200);
  await ask({ visitor: { stage: 'purchase', segments: ['families'], traits: { children: 3 } } }).expect(200);
  const loaded = await fixture.request
    .get(url)
    .set('Cookie', 'stage=purchase; segments=families; jwt=x')
    .set('X-Visitor', JSON.stringify({ segments: ['families'] }))
    .set('User-Agent', 'families')
    .set('Accept-Language', 'de')
    .send({ visitor: { segments: ['families'] } })
    .expect(200);
  expect(loaded.text).toBe(plain.text);
  expect(loaded.headers.etag).toBe(plain.headers.etag);
  await fixture.request.get(`${url}&visitor[segments]=families`).expect(400);
});

test.each<[string, object, RegExp]>([
  ['no visitor', {}, /visitor/],
  ['an unknown key', { visitor: {}, stage: 'awareness' }, /stage/],
  ['an unknown journey', { visitor: {}, journey: 'unknown' }, /customer-journey/],
  ['an unknown touchpoint', { visitor: {}, touchpoint: 'unknown' }, /homepage, newsletter/],
  ['an unknown locale', { visitor: {}, locale: 'xx' }, /Unknown locale "xx"/],
  ['a type that the caller may not find', { visitor: {}, contentTypes: ['pages'] }, /"pages" is not a content type/],
  ['a limit of 0', { visitor: {}, limit: 0 }, /limit/],
  ['a private field', { visitor: {}, fields: ['internalNote'] }, /internalNote/],
])('%s: 400 and its reason', async (_what, body, reason) => {
  const answer = await ask(body).expect(400);
  expect(answer.body.error).toMatchObject({
    status: 400,
    name: 'ValidationError',
    message: expect.stringMatching(reason),
  });
});

test('a body that nests thousands deep is refused, not followed, but for the visitor that nobody looks into', async () => {
  const populate = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`;
  const { body } = await fixture.request
    .post('/api/touchpoints/decisions')
    .set('Content-Type', 'application/json')
    .send(`{"visitor":{},"populate":${populate}}`)
    .expect(400);
  expect(body.error.message).toContain('deeper than 100 levels');
  await fixture.request
    .post('/api/touchpoints/decisions')
    .set('Content-Type', 'application/json')
    .send(`{"visitor":{"traits":${populate}}}`)
    .expect(200);
});

test('odd values in traits are unknown to rules', async () => {
  const { body } = await ask({ visitor: { traits: { children: { $gt: 0 }, constructor: 3 } } }).expect(200);
  expect(body.meta.decision.segments).toEqual([]);
});

test('who may ask is for users-permissions and tokens to say', async () => {
  const readOnly = await createToken(fixture.strapi, 'read-only');
  const { body } = await ask({ visitor: { stage: 'consideration' } }, readOnly).expect(200);
  expect(titles(body)).toEqual(['Page', 'Middle']);
  await ask({ visitor: {} }, await createToken(fixture.strapi, 'custom', ['plugin::touchpoints.content.find'])).expect(
    403,
  );
  await revokePublic(fixture.strapi, ['plugin::touchpoints.decision.find']);
  await ask({ visitor: {} }).expect(403);
  await grantPublic(fixture.strapi, ['plugin::touchpoints.decision.find']);
  await ask({ visitor: {} }).expect(200);
});
