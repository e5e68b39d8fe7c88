import { median } from '../lib/stats.mjs';
import { growthFigures, growthTable } from './growth-report.mjs';
import { timeSaves } from './save.mjs';
import { startSite } from './site.mjs';
import { cellPaths, contentPath, WARM_CELL } from './urls.mjs';

const FIRST = contentPath(WARM_CELL.stage, WARM_CELL.touchpoint);
/** Requests a second to each site that is not at its limit. */
const RATE = 100;

/** Boots each size in turn, several times; the sites of the last round keep running. */
const bootSizes = async (sizes, load, rounds) => {
  for (let round = 1; round <= rounds; round += 1) {
    for (const size of sizes) {
      size.site = await startSite(size.database);
      const [firstMs] = await load.inTurn([size.site.url + FIRST]);
      size.boots.push({ bootMs: size.site.bootMs, firstMs, cpuMs: await size.site.call('cpu') });
      if (round < rounds) await size.site.stop();
    }
  }
};

/** Each request wants other fields of its entries, so that nothing rendered before can serve it. */
const coldPaths = () => {
  const fields = ['title', 'teaser', 'body', 'stage', 'touchpoint', 'readingMinutes'];
  return cellPaths()
    .slice(0, 2 ** fields.length - 1)
    .map((path, index) => {
      const chosen = fields.filter((_, bit) => ((index + 1) >> bit) & 1);
      return `${path}${chosen.map((field, place) => `&fields[${place}]=${field}`).join('')}`;
    });
};

/** SQL statements and milliseconds of requests for entries that are in no cache. */
const countCold = async ({ site }, load) => {
  const counts = [];
  const times = [];
  for (const path of coldPaths()) {
    await site.call('countStatements');
    times.push(...(await load.inTurn([site.url + path])));
    counts.push(await site.call('countedStatements'));
  }
  return { statements: median(counts), coldMs: median(times) };
};

/** All cells are asked for before the memory is looked at. */
const fill = async (size, load) => {
  size.cold = await countCold(size, load);
  await load.inTurn(cellPaths().map((path) => size.site.url + path));
  Object.assign(size, await size.site.call('memory'));
};

/** The sizes take turns with each request, so that a slow moment of the machine is not one size's fault. */
const pace = async (sizes, load, seconds) => {
  const paths = cellPaths();
  const order = [];
  for (let index = 0; index < seconds * RATE; index += 1) {
    for (let place = 0; place < sizes.length; place += 1) {
      order.push({ size: sizes[(place + index) % sizes.length], path: paths[index % paths.length] });
    }
  }
  const urls = order.map(({ size, path }) => size.site.url + path);
  const times = await load.paced(urls, RATE * sizes.length);
  for (const size of sizes) size.steady = times.filter((_, index) => order[index].size === size);
};

const press = async (sizes, load, { rounds, seconds }) => {
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < sizes.length; place += 1) {
      const { site, full } = sizes[(place + round) % sizes.length];
      full.push(await load.press({ url: site.url, paths: cellPaths(), seconds }));
    }
  }
};

/** Part (c): what a hundred times the placements cost. */
export const benchGrowth = async ({ isQuick, world, load }) => {
  const counts = isQuick ? [1000, 20_000] : [1000, 10_000, 100_000];
  const sizes = counts.map((placements) => ({
    placements,
    database: world.database(`growth-${placements}`, placements),
    boots: [],
    full: [],
  }));
  try {
    await bootSizes(sizes, load, isQuick ? 1 : 5);
    for (const size of sizes) await fill(size, load);
    await pace(sizes, load, isQuick ? 2 : 12);
    await press(sizes, load, isQuick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 1.5 });
    for (const size of sizes) size.saves = await timeSaves(size.site, isQuick ? 5 : 20);
    return {
      title: `Growth: ${counts.map((count) => count.toLocaleString('en')).join(', ')} placements, each of half as many entries`,
      figures: growthFigures(sizes[0], sizes.at(-1)),
      table: growthTable(sizes),
      raw: sizes.map((size) => ({ ...size, site: undefined, database: undefined })),
    };
  } finally {
    for (const { site } of sizes) await site?.stop();
  }
};
