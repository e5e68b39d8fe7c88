import { createRequire } from 'node:module';
import { table } from '../lib/report.mjs';
import { msSince } from '../lib/stats.mjs';
import { startSite } from '../http/site.mjs';
import { ADMIN, fetchJson } from '../http/world.mjs';
import { changingCases, lookingCases, readingCases } from './admin.mjs';
import { publicCases } from './public.mjs';
import { ENTRIES, relate } from './world.mjs';

const { publicContracts, adminContracts } = createRequire(import.meta.url)('../../../dist/types/index.js');

const MB = 1024 * 1024;
const MOST_MS = 250;
const WITHIN_MS = 600_000;
const GRANTS = ['decision.find', 'journey.find', 'snapshot.find'].map((name) => `plugin::touchpoints.${name}`);

/** Where a route is asked, and what its parameters stand for: ids that the site gave, found out when they are needed. */
const idsOf = (site, token) => {
  const get = async (path) => (await fetchJson(`${site.url}/touchpoints${path}`, { token })).data;
  const known = {
    journey: async () => (await get('/journeys')).find(({ slug }) => slug === 'bench').documentId,
    touchpoint: async () => (await get('/touchpoints'))[0].documentId,
    segment: async () => (await get('/segments'))[0].documentId,
    batch: async () => (await get('/batches'))[0].documentId,
    rule: async () => (await get('/rules'))[0].documentId,
    note: async () => (await get('/notes?stage=awareness'))[0].documentId,
    filter: async () => (await get('/content/filters'))[0].documentId,
  };
  return {
    of: async (name) => (known[name] ? known[name]() : name),
    order: async () => ({ rules: (await get('/rules')).map(({ documentId }) => documentId) }),
  };
};

const addressOf = async ({ route, path, query, params = {} }, ids) => {
  if (path) return path;
  let address = route.split(' ')[1];
  for (const [name, value] of Object.entries(params)) address = address.replace(`:${name}`, await ids.of(value));
  if (address.includes(':documentId')) address = address.replace(':documentId', await ids.of('journey'));
  return `/touchpoints${address}${query ? `?${query}` : ''}`;
};

const bodyOf = async ({ body, form }, ids) => {
  if (form) {
    const data = new FormData();
    const { content, ...fields } = form;
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    data.set('file', new Blob([content], { type: 'text/csv' }), 'placements.csv');
    return { body: data, headers: {} };
  }
  if (body === undefined) return { headers: {} };
  const sent = body === 'order' ? await ids.order() : body;
  return {
    body: typeof sent === 'string' ? sent : JSON.stringify(sent),
    headers: { 'content-type': 'application/json' },
  };
};

/** One request, alone: how long the site's event loop was blocked at a time while it was answered. */
const measure = async (site, one, { tokens, ids }) => {
  const address = await addressOf(one, ids);
  const { body, headers } = await bodyOf(one, ids);
  const isPublic = address.startsWith('/api/');
  const token = isPublic ? (one.as === 'token' ? tokens.full : undefined) : tokens.admin;
  await site.call('watch');
  const start = process.hrtime.bigint();
  const response = await fetch(site.url + address, {
    method: one.route.split(' ')[0],
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    signal: AbortSignal.timeout(WITHIN_MS),
    ...(body === undefined ? {} : { body }),
  });
  const answer = await response.text();
  const took = msSince(start);
  const { longest, rss } = await site.call('watched');
  if (response.status >= 500) console.log(`${one.route} ${one.what}: ${response.status} ${answer.slice(0, 200)}`);
  return {
    ...one,
    isPublic,
    status: response.status,
    took,
    longest,
    rss,
    bytes: answer.length,
    said: answer.slice(0, 300),
  };
};

/** Throws where a route is asked by nobody. */
const assertComplete = (cases) => {
  const asked = new Set(cases.map(({ route, path }) => `${path ? 'public' : 'admin'} ${route}`));
  const routes = [
    ...Object.keys(publicContracts).map((route) => `public ${route}`),
    ...Object.keys(adminContracts).map((route) => `admin ${route}`),
  ];
  const missing = routes.filter((route) => !asked.has(route));
  if (missing.length > 0) throw new Error(`Nobody asks ${missing.join(', ')}`);
};

const rowOf = ({ isPublic, route, what, status, longest, took, rss, bytes }) => [
  `${Math.round(longest)} ms`,
  `${Math.round(took)} ms`,
  `${Math.round(rss / MB)} MB`,
  `${bytes > MB / 10 ? `${(bytes / MB).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} kB`}`,
  String(status),
  isPublic ? 'public' : 'admin',
  route,
  what,
];

const figure = (what, results) => {
  const worst = results.reduce((most, one) => (one.longest > most.longest ? one : most));
  const detail = `${worst.route} ${worst.what}; ${results.length} requests`;
  return { what, value: worst.longest, unit: 'ms', detail, reach: { atMost: MOST_MS } };
};

/** Part (h): the largest input of every route, one request after another. */
export const benchInputs = async ({ world }) => {
  const cases = [...publicCases(), ...readingCases(), ...lookingCases(), ...changingCases()];
  assertComplete(cases);
  const database = world.database('inputs', 2 * ENTRIES);
  relate(database);
  const site = await startSite(database);
  try {
    await site.call('grant', GRANTS);
    const login = { email: ADMIN.email, password: ADMIN.password };
    const admin = (await fetchJson(`${site.url}/admin/login`, { method: 'POST', body: login })).data.token;
    const tokens = { admin, full: await site.call('fullToken') };
    const ids = idsOf(site, admin);
    // What code there is to compile is compiled.
    for (const one of publicCases().slice(0, 3)) await measure(site, one, { tokens, ids });
    for (const one of readingCases().slice(0, 20)) await measure(site, one, { tokens, ids });
    const results = [];
    for (const one of cases) {
      const result = await measure(site, one, { tokens, ids });
      if (process.env.BENCH_VERBOSE) console.log(rowOf(result).join('  '), result.status >= 400 ? result.said : '');
      results.push(result);
    }
    const slowest = [...results].sort((a, b) => b.longest - a.longest);
    return {
      title: `Inputs: the largest of every route, ${ENTRIES.toLocaleString('en')} entries with ten related each`,
      figures: [
        figure(
          'longest block by a public caller',
          results.filter(({ isPublic }) => isPublic),
        ),
        figure(
          'longest block by somebody in the admin',
          results.filter(({ isPublic }) => !isPublic),
        ),
      ],
      table: table([['block', 'took', 'memory', 'answer', '', '', '', ''], ...slowest.slice(0, 40).map(rowOf)], 4),
      raw: results.map(({ route, what, isPublic, status, longest, took, rss, bytes }) => ({
        route,
        what,
        isPublic,
        status,
        longest,
        took,
        rss,
        bytes,
      })),
    };
  } finally {
    await site.stop();
  }
};
