import type { ContentRule } from '../../../types';
import { fetchJson } from '../fetch-json';
import type { Instance } from '../instances';
import { finding, READ_CONTENT } from '../site';

const ARTICLE = 'api::article.article';

/** Calls of a super admin over HTTP, of a site that runs in another process. */
export interface Caller {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  put<T>(path: string, body: object): Promise<T>;
}

/** Logs in the admin of a site, registered where there is none yet; paths are below `/touchpoints`, answers are their `data`. */
export const callerOf = async ({ url }: Instance, email: string): Promise<Caller> => {
  const send = async (method: string, path: string, body?: object, token?: string) => {
    const { status, body: answer } = await fetchJson(url, path, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return (answer as { data: never }).data;
  };
  const person = { firstname: 'Ada', lastname: 'Admin', email, password: 'Password123' };
  const { hasAdmin } = await send('GET', '/admin/init');
  if (!hasAdmin) await send('POST', '/admin/register-admin', person);
  const { token } = await send('POST', '/admin/login', { email, password: person.password });
  return {
    get: (path) => send('GET', `/touchpoints${path}`, undefined, token),
    post: (path, body) => send('POST', `/touchpoints${path}`, body, token),
    put: (path, body) => send('PUT', `/touchpoints${path}`, body, token),
  };
};

/** Fills a site with some of everything that the plugin keeps. Returns what later steps name. */
export const fill = async (site: Instance, admin: Caller) => {
  const create = (...args: unknown[]) => site.run('create', ...args) as Promise<string>;
  await site.run('locale', 'de');
  await site.run('journey');
  await site.run('grant', [...READ_CONTENT, ...finding('article', 'page', 'category')]);

  const comparison = await create('category', { name: 'Comparison' });
  const tents = await create('article', { title: 'Tents compared', category: comparison });
  await create('article', { title: 'Zelte im Vergleich' }, { documentId: tents, locale: 'de' });
  const stoves = await create('article', { title: 'Stoves compared', category: comparison });
  const draft = await create('article', { title: 'Not yet' }, { publish: false });
  const aside = await create('article', { title: 'Imprint' });
  const moved = await create('article', { title: 'Moved by a batch' });
  await create('page', { title: 'A page' });

  await admin.post<ContentRule>('/rules', {
    name: 'Comparisons',
    contentType: ARTICLE,
    action: 'place',
    filters: { category: { name: { $eq: 'Comparison' } } },
    placements: [{ stage: 'consideration', touchpoint: 'newsletter', segments: ['families'], weight: 80 }],
  });
  await admin.post('/rules', { name: 'Pages', contentType: 'api::page.page', action: 'setAside' });
  await admin.post('/rules/run', {});
  // A person takes one away again: the rule leaves that be, here and on the copy.
  await admin.put(`/placements/${ARTICLE}/${stoves}`, { placements: [] });

  const year = new Date().getFullYear();
  const window = { startsAt: `${year - 1}-01-01T00:00:00.000Z`, endsAt: `${year + 1}-01-01T00:00:00.000Z` };
  const replace = (id: string, ...placements: object[]) => admin.put(`/placements/${ARTICLE}/${id}`, { placements });
  await replace(aside, { stage: 'awareness', touchpoint: 'homepage', segments: ['families', 'runners'], ...window });
  await replace(draft, { stage: 'purchase', locale: 'en' });
  await admin.post('/unplaced/set-aside', { entries: [{ contentType: ARTICLE, documentId: moved }], setAside: true });
  await admin.post('/reviews', {
    entries: [{ contentType: ARTICLE, documentId: tents }],
    verdict: 'update',
    note: 'Wrong prices',
  });
  await admin.post('/notes', { journey: 'customer-journey', stage: 'awareness', text: 'We need a film.' });
  await admin.post('/content/filters', { name: 'Mine', query: 'locale=en', shared: false });
  await admin.post('/content/filters', { name: 'Ours', query: 'locale=de', shared: true });
  await admin.put('/settings', { staleAfterDays: 90, freshness: { [ARTICLE]: 30 } });
  const { batch } = await admin.post<{ batch: string }>('/placements/bulk', {
    entries: [
      { contentType: ARTICLE, documentId: tents },
      { contentType: ARTICLE, documentId: aside },
    ],
    add: [{ stage: 'purchase', touchpoint: 'homepage' }],
  });
  await site.run('recordTrend');
  await admin.post('/suggestions/train', {});
  return { tents, batch };
};

/** Everything that a copy of a site must have in common with it. */
export const pictureOf = async (site: Instance, admin: Caller) => {
  const rows: Record<string, unknown> = {};
  for (const table of TRAVELLING) rows[table] = await site.run('rows', table);
  // Up to when a site has told of windows goes on with its clock.
  rows.memory = (rows.memory as { name: string }[]).filter(({ name }) => name !== 'windows');
  const journeys = await admin.get<{ documentId: string }[]>('/journeys');
  const definitions: unknown[] = [];
  for (const { documentId } of journeys) definitions.push(await admin.get(`/journeys/${documentId}/export`));
  const coverage: unknown[] = [];
  for (const locale of ['en', 'de']) coverage.push(await admin.get(`/coverage?locale=${locale}`));
  return {
    rows,
    definitions,
    coverage,
    served: await servedBy(site),
    rules: await admin.get('/rules'),
    settings: await admin.get('/settings'),
  };
};

/** What the public is given at each stage, by documentId. */
export const servedBy = async (site: Instance): Promise<Record<string, unknown>> => {
  const served: Record<string, unknown> = {};
  for (const stage of ['awareness', 'consideration', 'purchase']) {
    for (const locale of ['en', 'de']) {
      const path = `/api/touchpoints/content?stage=${stage}&locale=${locale}&segments=families`;
      const { status, body } = await site.get(path);
      served[path] = status === 200 ? body.data.map(({ documentId }) => documentId) : status;
    }
  }
  return served;
};

/** The plugin's tables but two: the counter of changes and their list belong to a database. */
const TRAVELLING = [
  'journey',
  'stage',
  'touchpoint',
  'moment',
  'segment',
  'placement',
  'exclusion',
  'rule',
  'review',
  'record',
  'record-base',
  'note',
  'refusal',
  'batch',
  'batch-part',
  'saved-filter',
  'memory',
];
