import { amount, ratio } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { startSite } from './site.mjs';
import { cellPaths, nativePath } from './urls.mjs';
import { fetchJson } from './world.mjs';

const PLACEMENTS = 10_000;
const WARM_UP = 40;

/** What is compared for each cell: `/content`, and Strapi's own query for the same entries, with and without its count. */
const casesOf = async (url, paths) => {
  const cases = [];
  for (const path of paths) {
    const { data } = await fetchJson(url + path);
    const ids = data.map((entry) => entry.documentId);
    if (ids.length !== 10) throw new Error(`10 entries were expected of ${path}, ${ids.length} came.`);
    const native = await fetchJson(url + nativePath(ids));
    assertSameEntries(path, data, native.data);
    cases.push({ content: path, native: nativePath(ids), lean: nativePath(ids, '&pagination[withCount]=false') });
  }
  return cases;
};

/** What Strapi's own API would say of the entry: without what this plugin adds. */
const bare = (entry) => JSON.stringify({ ...entry, __type: undefined, __match: undefined });

const assertSameEntries = (path, ours, theirs) => {
  const byId = new Map(theirs.map((entry) => [entry.documentId, bare(entry)]));
  for (const entry of ours) {
    if (byId.get(entry.documentId) !== bare(entry)) throw new Error(`${path} and Strapi's own query differ.`);
  }
};

const KINDS = ['content', 'native', 'lean'];

/** Milliseconds of each request, one after another; which kind goes first changes with each cell. */
const timeCases = async (url, load, cases) => {
  const order = cases.flatMap((one, index) => KINDS.map((_, place) => KINDS[(place + index) % KINDS.length]));
  const urls = order.map((kind, index) => url + cases[Math.floor(index / KINDS.length)][kind]);
  const times = await load.inTurn(urls);
  return Object.fromEntries(KINDS.map((kind) => [kind, times.filter((_, index) => order[index] === kind)]));
};

/** The first cells warm up the code and are not counted; both native queries have every page of the database read before. */
const measure = async (url, load, cases) => {
  await load.inTurn(cases.flatMap(({ native, lean }) => [url + native, url + lean]));
  await timeCases(url, load, cases.slice(0, WARM_UP));
  return timeCases(url, load, cases.slice(WARM_UP));
};

const figuresOf = (label, times) => {
  const p50 = Object.fromEntries(KINDS.map((kind) => [kind, median(times[kind])]));
  const detail = (kind) => `${amount(p50.content, 'ms')} : ${amount(p50[kind], 'ms')}`;
  const reach = { atMost: 1.3 };
  return [
    ratio(`of the native $in query's time: ${label}`, p50.content / p50.native, detail('native'), reach),
    ratio(`of the same query without its count: ${label}`, p50.content / p50.lean, detail('lean'), reach),
  ];
};

/** Part (d): `/content` when nothing is cached, against one query of Strapi's own REST API for the same entries. */
export const benchCold = async ({ isQuick, world, load }) => {
  const database = world.database('cold', PLACEMENTS);
  const paths = cellPaths().slice(0, isQuick ? 100 : 200);
  const timesOf = async (config, cases) => {
    const site = await startSite(database, { config });
    try {
      const known = cases ?? (await casesOf(site.url, paths));
      return { cases: known, times: await measure(site.url, load, known) };
    } finally {
      await site.stop();
    }
  };
  const off = await timesOf({ cache: { megabytes: 0 } });
  const first = await timesOf({}, off.cases);
  return {
    title: 'Cold: GET /content with nothing cached, one request after another',
    figures: [...figuresOf('caches off', off.times), ...figuresOf("each cell's first request", first.times)],
    raw: { placements: PLACEMENTS, cachesOff: off.times, firstRequest: first.times },
  };
};
