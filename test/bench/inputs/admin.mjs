import { ARTICLE, documentIdOf, STAGES, TOUCHPOINTS } from '../http/seed.mjs';
import { broadRule, fill, longRule, manyConditions, record, text } from './bodies.mjs';
import { ENTRIES } from './world.mjs';

const JOURNEY = 'bench';
const ref = (index) => ({ contentType: ARTICLE, documentId: documentIdOf(index % ENTRIES) });
const refs = (count) => Array.from({ length: count }, (_, index) => ref(index));
const slug = (name, index) => `${name}-${index}`;
const lines = (count) => Array.from({ length: count }, (_, index) => `${index} ${text(250)}`);

const stages = (count, more = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({ name: `Stage ${index}`, slug: slug('stage', index), ...more(index) }));
const touchpoints = (count) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Point ${index}`,
    slug: slug('point', index),
    description: text(300),
  }));
const segments = (count) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Segment ${index}`,
    slug: slug('segment', index),
    description: text(300),
  }));
const moments = (most, bytes) =>
  fill(
    (index) => ({ stage: slug('stage', index % 30), touchpoint: slug('point', Math.floor(index / 30)), target: 1 }),
    most,
    bytes,
  );
/** Of the journey that is there. */
const plannedMoments = (more) =>
  STAGES.flatMap((stage) => TOUCHPOINTS.map((touchpoint) => ({ stage, touchpoint, target: 2, ...more })));

/** 100 places of the journey. */
const PLACES = STAGES.flatMap((stage) => TOUCHPOINTS.map((touchpoint) => ({ stage, touchpoint }))).slice(0, 100);

const definition = (more) => ({
  name: 'Large',
  slug: 'large',
  stages: stages(30),
  touchpoints: touchpoints(500),
  ...more,
});

const COLUMNS = 'contentType,documentId,stage,touchpoint,segments,weight';
const line = (index) =>
  `${ARTICLE},${documentIdOf(index % ENTRIES)},${STAGES[index % 5]},${TOUCHPOINTS[Math.floor(index / ENTRIES) % 40]},families runners,50`;
const file = (count, lineOf) => [COLUMNS, ...Array.from({ length: count }, (_, index) => lineOf(index))].join('\n');
const csv = (what, content, more = { dryRun: 'true' }) => ({
  route: 'POST /placements/import',
  what,
  form: { content, ...more },
});

const TEN_MB = 10 * 1024 * 1024;

const post = (route, what, body) => ({ route: `POST ${route}`, what, body });
const put = (route, what, body, params = {}) => ({ route: `PUT ${route}`, what, body, params });
const get = (route, what, query = '', params = {}) => ({ route: `GET ${route}`, what, query, params });

const ARTICLES = `contentTypes=${ARTICLE}`;
const SEARCH = `search=${encodeURIComponent('ArticleX '.repeat(11).trim())}`;
const LISTED = Array.from({ length: 100 }, (_, index) => documentIdOf(index)).join(',');

/** Cases that read. */
export const readingCases = () => [
  get('/setup', ''),
  get('/settings', ''),
  get('/templates', ''),
  get('/journeys', ''),
  get('/journeys/:documentId', '', '', { documentId: 'journey' }),
  get('/journeys/:documentId/export', '', '', { documentId: 'journey' }),
  get('/touchpoints', ''),
  get('/touchpoints/:documentId', '', '', { documentId: 'touchpoint' }),
  get('/segments', ''),
  get('/segments/:documentId', '', '', { documentId: 'segment' }),
  get('/owners', ''),
  get('/placements', 'with suggestions', `contentType=${ARTICLE}&documentId=${documentIdOf(0)}&suggest=true`),
  get('/placements/of-entries', '100 entries', `contentType=${ARTICLE}&documentIds=${LISTED}`),
  get('/placements/options', ''),
  get('/placements/export', 'all'),
  get('/batches', '100', 'pageSize=100'),
  get('/coverage', ''),
  get('/coverage', 'filtered', `segment=families&locale=de&${ARTICLES}&at=2026-06-01`),
  get('/coverage/cell', '', `stage=${STAGES[0]}&touchpoint=${TOUCHPOINTS[0]}`),
  get('/coverage/cell', 'the whole stage', `stage=${STAGES[0]}`),
  get('/coverage/export', 'CSV'),
  get('/coverage/export', 'gaps as JSON', 'format=json&list=gaps'),
  get('/gaps', '100', 'pageSize=100'),
  get('/trend', ''),
  get('/trend/changes', ''),
  get('/content', '100', 'pageSize=100&sort=title:asc'),
  get('/content', 'searched', `pageSize=100&${SEARCH}`),
  get('/content/refs', 'all'),
  get('/content/filters', ''),
  get('/unplaced', '100', 'pageSize=100'),
  get('/reviews', '100', 'pageSize=100'),
  get('/reviews', 'searched', `pageSize=100&${SEARCH}`),
  get('/notes', '', `stage=${STAGES[0]}`),
  get('/notes/counts', ''),
  get('/orphans', '100', 'pageSize=100'),
  get('/rules', ''),
  get('/rules/fields', '', `contentType=${ARTICLE}`),
  get('/suggestions', '', `contentType=${ARTICLE}&documentId=${documentIdOf(1)}`),
  get('/suggestions/cell', '25', `stage=${STAGES[0]}&limit=25`),
];

/** Cases that look, without a change. */
export const lookingCases = () => [
  post('/placements/bulk/preview', 'one place, every entry', { entries: refs(5000), add: [PLACES[0]] }),
  post('/placements/bulk/preview', '5,000 entries at 10 places', { entries: refs(5000), add: PLACES.slice(0, 10) }),
  post('/placements/bulk/preview', '5,000 entries at 100 places', { entries: refs(5000), add: PLACES }),
  post('/journeys/import/preview', 'the longest plan', definition({ moments: moments(5000, 750_000) })),
  post('/rules/preview', 'many conditions', {
    contentType: ARTICLE,
    filters: { $or: fill((index) => ({ title: { $eq: `${index}` } })) },
  }),
  post('/rules/preview', 'the longest list', {
    contentType: ARTICLE,
    filters: { title: { $in: fill((index) => `Title ${index}`) } },
  }),
  post('/rules/preview', 'very many keys', { contentType: ARTICLE, filters: record(() => 1) }),
  post('/rules/run/preview', ''),
  post('/suggestions/many', '100', { entries: refs(100) }),
  csv('50,000 placements, looked at', file(50_000, line)),
  csv(
    '100,000 short lines',
    file(100_000, () => 'a,b,c'),
  ),
  csv(
    '10 MB of short lines',
    file(2_600_000, () => 'a,b'),
  ),
  csv('10 MB of blank lines', COLUMNS + '\n'.repeat(TEN_MB - 200)),
  csv('a heading of 10 MB', `${'title,'.repeat(TEN_MB / 6 - 100)}\nx`),
  csv('a cell of 10 MB', `${COLUMNS}\n${line(0)}${'x'.repeat(TEN_MB - 1000)}`),
  csv('10 MB without the last quotation mark', `${COLUMNS}\n"${'x\n'.repeat(TEN_MB / 2 - 1000)}`),
  csv('10 MB of letters of three bytes', `${COLUMNS}\n${'€'.repeat(TEN_MB / 3 - 1000)}`),
  csv('10 MB of nothing but commas', `${COLUMNS}\n${','.repeat(TEN_MB - 1000)}`),
];

/** Cases that change, in this order. */
export const changingCases = () => [
  post('/touchpoints', 'long texts', { name: 'A point', slug: 'a-point', description: text(5000) }),
  put('/touchpoints/:documentId', 'long texts', { description: text(5000) }, { documentId: 'touchpoint' }),
  post('/segments', 'a rule of lists', { name: 'Lists', slug: 'lists', rule: longRule() }),
  post('/segments', 'a rule of many conditions', { name: 'Many', slug: 'many', rule: manyConditions() }),
  post('/segments', 'a nested rule', { name: 'Nested', slug: 'nested', rule: broadRule() }),
  post('/segments', 'a rule of many keys', { name: 'Keys', slug: 'keys', rule: record(() => 1) }),
  put('/segments/:documentId', 'a rule of many conditions', { rule: manyConditions() }, { documentId: 'segment' }),
  {
    route: 'POST /decisions',
    what: 'on such rules',
    path: '/api/touchpoints/decisions',
    body: { visitor: { traits: record(() => 'value') } },
  },
  put('/segments/:documentId', 'back again', { rule: null }, { documentId: 'segment' }),
  post('/journeys', 'long texts', {
    name: 'Texts',
    slug: 'texts',
    stages: stages(30, () => ({ painPoints: lines(50), opportunities: lines(50), goal: text(5000) })),
  }),
  post('/journeys', 'many moments', { name: 'Moments', slug: 'moments', stages: stages(30), moments: moments(5000) }),
  put(
    '/journeys/:documentId',
    'its plan, with long texts',
    { version: 1, moments: plannedMoments({ brief: text(4800) }) },
    { documentId: 'journey' },
  ),
  post('/journeys/:documentId/duplicate', '', { name: 'Again', slug: 'again' }),
  post('/journeys/import', 'the longest plan', definition({ moments: moments(5000, 750_000) })),
  post('/journeys/import', 'the same again', definition({ moments: moments(5000, 750_000) })),
  post('/journeys/import', 'segments', {
    name: 'Segments',
    slug: 'segments',
    stages: stages(1),
    segments: segments(500),
  }),
  post(
    '/journeys/import',
    'very many keys',
    record(() => 1),
  ),
  post('/gaps/assign', '500 cells', {
    cells: Array.from({ length: 500 }, (_, index) => PLACES[index % PLACES.length]).slice(0, 100),
    owner: 'Team',
    brief: text(5000),
  }),
  post('/notes', 'a long one', { stage: STAGES[0], text: text(2000) }),
  post('/content/filters', 'a long one', { name: 'Mine', query: text(2000) }),
  post('/reviews', '500', { entries: refs(500), verdict: 'good', note: text(2000) }),
  post('/reviews/withdraw', '500', { entries: refs(500) }),
  post('/unplaced/set-aside', '5,000', { entries: refs(5000), setAside: true }),
  post('/unplaced/set-aside', 'back again', { entries: refs(5000), setAside: false }),
  put(
    '/placements/:contentType/:documentId',
    '500 placements',
    { placements: [...PLACES, ...PLACES.map((place) => ({ ...place, locale: 'de' }))] },
    { contentType: ARTICLE, documentId: documentIdOf(3) },
  ),
  post('/placements/bulk', '5,000 entries at one place', { entries: refs(5000), add: [{ ...PLACES[1], weight: 80 }] }),
  { route: 'POST /batches/:documentId/undo', what: 'of that', params: { documentId: 'batch' }, body: {} },
  post('/placements/bulk', '5,000 entries at 10 places', { entries: refs(5000), add: PLACES.slice(0, 10) }),
  post('/placements/bulk', '5,000 entries at 100 places', { entries: refs(5000), add: PLACES }),
  csv('50,000 placements', file(50_000, line), {}),
  { route: 'POST /batches/:documentId/undo', what: 'of 50,000', params: { documentId: 'batch' }, body: {} },
  post('/placements/move', 'a stage', { from: { journey: JOURNEY, stage: STAGES[4] }, to: STAGES[3] }),
  post('/rules', '20 places, many conditions', {
    contentType: ARTICLE,
    action: 'place',
    placements: PLACES.slice(0, 20),
    filters: { title: { $in: Array.from({ length: 900 }, (_, index) => `Article ${index} (en)`) } },
  }),
  post('/rules', 'for all', { contentType: ARTICLE, action: 'place', placements: PLACES.slice(20, 40) }),
  put('/rules/:documentId', '', { name: 'First' }, { documentId: 'rule' }),
  put('/rules/order', '', 'order'),
  post('/rules/run/preview', '20 places for each'),
  post('/rules/run', '20 places for each'),
  post('/suggestions/train', ''),
  post('/setup/grants', '500 types', {
    grant: 'publicTypes',
    contentTypes: Array.from({ length: 500 }, () => ARTICLE),
  }),
  put('/settings', '', { staleAfterDays: 100, freshness: record(() => 100, 900_000) }),
  get('/trend/changes', 'of today'),
  post('/orphans/repair', '5,000', {
    action: 'remove',
    placements: Array.from({ length: 5000 }, (_, index) => `none${index}`),
  }),
  post('/orphans/repair', 'all', { action: 'removeAll', reason: 'entry' }),
  { route: 'DELETE /notes/:documentId', what: '', params: { documentId: 'note' } },
  { route: 'DELETE /content/filters/:documentId', what: '', params: { documentId: 'filter' } },
  {
    route: 'DELETE /rules/:documentId',
    what: 'with what it placed',
    query: 'placements=remove',
    params: { documentId: 'rule' },
  },
  {
    route: 'DELETE /segments/:documentId',
    what: 'that is used',
    query: 'force=true',
    params: { documentId: 'segment' },
  },
  {
    route: 'DELETE /touchpoints/:documentId',
    what: 'that is used',
    query: 'force=true',
    params: { documentId: 'touchpoint' },
  },
  {
    route: 'DELETE /journeys/:documentId',
    what: 'that is used',
    query: 'force=true',
    params: { documentId: 'journey' },
  },
];
