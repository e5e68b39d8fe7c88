import { adminContracts, MAX_MESSAGE } from '../../types';
import { finding, grantPublic, importJourney, READ_CONTENT } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let authorization: string;

beforeAll(async () => {
  fixture = await bootStrapi();
  // Strapi logs a body that it cannot parse as an error of its own.
  fixture.strapi.log.silent = true;
  await importJourney(fixture.admin);
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
  const login = await fixture.request.post('/admin/login').send({ email: 'ada@example.com', password: 'Password123' });
  authorization = `Bearer ${login.body.data.token}`;
});
afterAll(() => fixture?.stop());

/** Everything stored, to see that a refused call stored nothing. */
const stored = async () => {
  const tables = ['journey', 'stage', 'touchpoint', 'moment', 'segment', 'placement', 'exclusion'];
  return Promise.all(
    tables.map((table) => fixture.strapi.db.query(`plugin::touchpoints.${table}`).findMany({ orderBy: { id: 'asc' } })),
  );
};

const QUERIES: [string, RegExp][] = [
  ['', /stage/],
  ['stage=nowhere', /Unknown stage "nowhere". Known: awareness, consideration, purchase/],
  ['stage=Awareness', /Unknown stage "Awareness". Known: awareness, consideration, purchase/],
  ['stage=awareness&stage=purchase', /./],
  ['stage=awareness&journey=none', /Unknown journey "none". Known: customer-journey/],
  ['stage=awareness&touchpoint=fax', /Unknown touchpoint "fax". Known: homepage, newsletter/],
  ['stage=awareness&segments=nobody', /^Unknown segment "nobody"$/],
  ['stage=awareness&locale=xx', /Unknown locale "xx"/],
  ['stage=awareness&locale=*', /./],
  ['stage=awareness&limit=0', /./],
  ['stage=awareness&limit=1000', /./],
  ['stage=awareness&limit=1.5', /whole number/],
  ['stage=awareness&limit=ten', /whole number/],
  ['stage=awareness&fallback=maybe', /./],
  ['stage=awareness&status=secret', /./],
  ['stage=awareness&contentTypes=unicorns', /unicorns/],
  ['stage=awareness&filters[title]=x', /./],
  ['stage=awareness&nonsense=1', /^Unknown keys: nonsense$/],
  ['stage[$ne]=x', /./],
  ['stage=awareness&populate[a][b][c][d]=1', /./],
  ['stage=awareness&contentTypes=', /./],
  ['stage=awareness&populate[category][filters][name]=a%00b', /cannot be stored/],
  ['stage=awareness&__proto__[x]=1', /__proto__/],
  ['stage=awareness&populate[%5F_proto__][x]=1', /__proto__/],
  ['stage=awareness&constructor[prototype][x]=1', /not allowed/],
  [`stage=awareness&populate=category${'.articles.category'.repeat(30)}`, /6 levels deep/],
  [`stage=awareness&populate${'[category][populate][articles][populate]'.repeat(4)}=*`, /6 levels deep/],
  [
    `stage=awareness&${['category', 'related'].map((key) => Array.from({ length: 99 }, (_, index) => `populate[${key}][fields][${index}]=name`).join('&')).join('&')}`,
    /200 keys/,
  ],
];

test.each(QUERIES)('GET /content?%s is 400 with the reason', async (query, reason) => {
  const { body } = await fixture.request.get(`/api/touchpoints/content?${query}`).expect(400);
  expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
  expect(body.error.message).toMatch(reason);
});

test.each(['journeys?foo=bar', 'journeys?status=draft', 'content/preview?stage=awareness&status=published'])(
  'GET /%s is refused',
  async (path) => {
    const { body } = await fixture.request.get(`/api/touchpoints/${path}`);
    expect([400, 403]).toContain(body.error.status);
  },
);

const definition = (more: object) => ({ name: 'Bad', slug: 'bad', stages: [{ name: 'One', slug: 'one' }], ...more });

const BODIES: [string, string, object | string, number][] = [
  ['bad JSON', '/journeys', '{"name": "x",', 400],
  ['no body', '/journeys', '', 400],
  ['an array', '/journeys', [], 400],
  ['no stages', '/journeys', { name: 'Bad', stages: [] }, 400],
  ['an unknown key', '/journeys', { name: 'Bad', stages: [{ name: 'One' }], admin: true }, 400],
  [
    'a __proto__ key',
    '/journeys/import',
    '{"name":"Bad","slug":"bad","stages":[{"name":"One"}],"__proto__":{"default":true}}',
    400,
  ],
  ['a __proto__ key deep inside', '/segments', '{"name":"Bad","rule":{"traits":{"__proto__":{"$eq":1}}}}', 400],
  ['an operator not in the list', '/segments', { name: 'Bad', rule: { traits: { a: { $where: '1' } } } }, 400],
  ['an empty $and', '/segments', { name: 'Bad', rule: { $and: [] } }, 400],
  [
    'a rule nested too deep',
    '/segments',
    { name: 'Bad', rule: Array.from({ length: 30 }).reduce((rule: object) => ({ $not: rule }), { traits: { a: 1 } }) },
    400,
  ],
  ['a bad slug', '/journeys/import', definition({ slug: 'Not A Slug' }), 400],
  ['an unknown template', '/journeys/import', { template: 'nothing' }, 400],
  ['an unknown locale', '/journeys', { name: 'Bad', stages: [{ name: 'One' }], locales: ['xx'] }, 400],
  [
    'a moment at an unknown touchpoint',
    '/journeys/import',
    definition({ moments: [{ stage: 'one', touchpoint: 'fax' }] }),
    400,
  ],
  [
    'a script link',
    '/journeys/import',
    definition({ moments: [{ stage: 'one', externalItems: [{ title: 'x', url: 'javascript:alert(1)' }] }] }),
    400,
  ],
  ['a 3 MB body', '/journeys/import', { ...definition({}), description: 'x'.repeat(3 * 1024 * 1024) }, 413],
  ['a list of more items than any', '/placements/bulk', { entries: Array.from({ length: 10_001 }, () => 1) }, 400],
  [
    'an object of more keys than any',
    '/segments',
    { name: 'Bad', rule: { traits: Object.fromEntries(Array.from({ length: 1001 }, (_, key) => [key, 1])) } },
    400,
  ],
  [
    'a rule of more parts than decisions should read',
    '/segments',
    { name: 'Bad', rule: { $or: Array.from({ length: 1700 }, (_, n) => ({ traits: { a: { $eq: n } } })) } },
    400,
  ],
  [
    'more placements than one bulk change may make',
    '/placements/bulk',
    {
      entries: Array.from({ length: 1001 }, (_, n) => ({ contentType: 'api::article.article', documentId: `x${n}` })),
      add: Array.from({ length: 50 }, (_, n) => ({ stage: 'awareness', touchpoint: `t-${n}` })),
    },
    400,
  ],
  ['a NUL character', '/segments', { name: 'a\u0000b' }, 400],
  ['a NUL character in a rule', '/segments', { name: 'Bad', rule: { traits: { a: { $in: ['a\u0000b'] } } } }, 400],
  ['a NUL character in the name of a trait', '/segments', { name: 'Bad', rule: { traits: { 'a\u0000b': 1 } } }, 400],
  ['half a surrogate pair in a rule', '/segments', '{"name":"Bad","rule":{"traits":{"a":"a\\ud800b"}}}', 400],
  ['a NUL character in a channel', '/touchpoints', { name: 'Bad', channel: 'a\u0000b' }, 400],
  [
    'a NUL character in a unit',
    '/journeys/import',
    definition({ moments: [{ stage: 'one', kpis: [{ name: 'x', unit: 'a\u0000b' }] }] }),
    400,
  ],
  ['half a surrogate pair', '/segments', '{"name":"a\\ud800b"}', 400],
  ['no entries', '/placements/bulk', { entries: [], add: [{ stage: 'awareness' }] }, 400],
  ['nothing to do', '/placements/bulk', { entries: [{ contentType: 'api::article.article', documentId: 'x' }] }, 400],
  ['an unknown grant', '/setup/grants', { grant: 'everything' }, 400],
];

test.each(BODIES)('%s is refused, and nothing is stored', async (_, url, body, status) => {
  const before = await stored();
  const answer = await fixture.request
    .post(`/touchpoints${url}`)
    .set('Authorization', authorization)
    .set('Content-Type', 'application/json')
    .send(body as object);
  expect(answer.status).toBe(status);
  expect(answer.body.error.message).not.toBe('');
  expect(await stored()).toEqual(before);
  expect(({} as { default?: unknown }).default).toBeUndefined();
});

test('a fault in the query of a deletion names its parameter', async () => {
  const { body } = await fixture.admin.del('/journeys/any?force=maybe').expect(400);
  expect(body.error.message).toMatch(/^force: /);
});

test('the server is still up', async () => {
  await fixture.request.get('/api/touchpoints/content?stage=awareness').expect(200);
});

const NAMING = Object.keys(adminContracts).filter((route) => route.includes(':documentId'));

test.each(NAMING)('%s without a document id is 400, says so, and changes nothing', async (route) => {
  const before = await stored();
  const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  const url = path.replace(':contentType', 'api::article.article').replace(':documentId', 'no..id');
  const call = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const;
  const { body } = await fixture.admin[call[method]](url).expect(400);
  expect(body.error.details.errors).toEqual([
    {
      path: ['documentId'],
      message: 'must be a document id',
      name: 'ValidationError',
      code: 'input.documentId',
      values: {},
    },
  ]);
  expect(await stored()).toEqual(before);
});

test('an import is refused for the faults of what it was meant to be', async () => {
  for (const url of ['/journeys/import', '/journeys/import/preview']) {
    const template = await fixture.admin.post(url, { template: 'Lean funnel', stages: [] }).expect(400);
    expect(template.body.error.message).toBe(
      'template: must be lower-case letters, digits and single hyphens; Unknown keys: stages',
    );
    const definition = await fixture.admin.post(url, { name: 'Ours' }).expect(400);
    expect(definition.body.error.details.errors).toEqual([expect.objectContaining({ path: ['stages'] })]);
  }
});

/** What a screen words, out of what was sent: a code with its values. */
const CODED: [name: string, call: () => ReturnType<typeof fixture.admin.get>, fault: object][] = [
  ['missing', () => post('/notes', { stage: 'awareness' }), { path: ['text'], code: 'input.required' }],
  [
    'of another type',
    () => post('/notes', { stage: 'awareness', text: 5 }),
    { path: ['text'], code: 'input.type', values: { type: 'string' } },
  ],
  ['empty', () => post('/notes', { stage: 'awareness', text: ' ' }), { path: ['text'], code: 'input.empty' }],
  [
    'too long',
    () => post('/notes', { stage: 'awareness', text: 'x'.repeat(MAX_MESSAGE + 1) }),
    { path: ['text'], code: 'input.long', values: { most: MAX_MESSAGE } },
  ],
  [
    'a day that there is not',
    () => post('/gaps/assign', { cells: [{ stage: 'awareness' }], dueDate: '2026-13-40' }),
    { path: ['dueDate'], code: 'input.day' },
  ],
  [
    'a day of long ago',
    () => post('/gaps/assign', { cells: [{ stage: 'awareness' }], dueDate: '1066-10-14' }),
    { path: ['dueDate'], code: 'input.year', values: { from: 1900, to: 9999 } },
  ],
  [
    'nothing',
    () => post('/gaps/assign', { cells: [{ stage: 'awareness' }] }),
    { path: [], code: 'input.nothingToAssign' },
  ],
  [
    'too large',
    () => fixture.admin.get('/gaps?pageSize=1000'),
    { path: ['pageSize'], code: 'input.large', values: { most: 100 } },
  ],
  ['no content type', () => fixture.admin.get('/coverage?contentTypes=nope'), { code: 'input.uid' }],
  ['none of a list', () => fixture.admin.get('/gaps?status=nope'), { code: 'input.oneOf' }],
  [
    'what a definition has no place for',
    () => post('/journeys/import', { template: 'lean-funnel', stages: [] }),
    { path: [], code: 'input.unknownKeys', values: { keys: 'stages' } },
  ],
  [
    'text that no database holds',
    () => post('/notes', { stage: 'awareness', text: 'a\0b' }),
    { path: ['text'], code: 'input.storable' },
  ],
];
const post = (url: string, body: object) => fixture.admin.post(url, body);

test.each(CODED)('what is %s is refused with a code', async (_, call, fault) => {
  const { body } = await call().expect(400);
  expect(body.error.details.errors).toEqual([expect.objectContaining(fault)]);
});

test('of many faults only the first are told: an answer is no longer than what was sent', async () => {
  const more = Object.fromEntries(Array.from({ length: 900 }, (_, key) => [`unknown${key}`, 1]));
  const { body, text } = await fixture.admin
    .post('/journeys', { name: 'Bad', stages: [{ name: 'One' }], ...more })
    .expect(400);
  expect(body.error.message).toContain('unknown0');
  expect(text.length).toBeLessThan(2000);
});

test('what is known of a visitor may be as broad and as deep as it likes', async () => {
  await grantPublic(fixture.strapi, ['plugin::touchpoints.decision.find']);
  const traits = Object.fromEntries(Array.from({ length: 2000 }, (_, key) => [`k${key}`, Array(11).fill(key)]));
  const visitor = { traits, segments: Array(20_000).fill('gone') };
  await fixture.request.post('/api/touchpoints/decisions').send({ visitor }).expect(200);
  const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
  await fixture.admin.post('/segments', { name: 'Deep', rule: { traits: { deep: { $in: [1, 2] } } } }).expect(201);
  const { body } = await fixture.request
    .post('/api/touchpoints/decisions')
    .set('Content-Type', 'application/json')
    .send(`{"visitor":{"stage":"purchase","traits":{"deep":${deep}},"events":{"deep":${deep}},"segments":${deep}}}`)
    .expect(200);
  expect(body.meta).toMatchObject({ stage: 'purchase', segments: [] });
});
