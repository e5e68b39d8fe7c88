import { median } from '../lib/stats.mjs';
import { growthFigures, growthTable } from './growth-report.mjs';
import { timeSaves } from './save.mjs';
import { startSite } from './site.mjs';
import { cellPaths, contentPath, WARM_CELL } from './urls.mjs';

const FIRST = contentPath(WARM_CELL.stage, WARM_CELL.touchpoint);

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
const countCold = async ({ site, load }) => {
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
const fill = async (size) => {
  size.cold = await countCold(size);
  await size.load.inTurn(cellPaths().map((path) => size.site.url + path));
  Object.assign(size, await size.site.call('memory'));
};

/** The sizes take turns, so that a slow moment of the machine is not one size's fault. */
const press = async (sizes, { rounds, seconds }) => {
  const paths = cellPaths();
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < sizes.length; place += 1) {
      const { site, load, steady, full } = sizes[(place + round) % sizes.length];
      steady.push(await load.paced({ url: site.url, paths, seconds, rate: 200 }));
      full.push(await load.press({ url: site.url, paths, seconds }));
    }
  }
};

/** Part (c): what a hundred times the placements cost. */
export const benchGrowth = async ({ isQuick, world, load }) => {
  const counts = isQuick ? [1000, 20_000] : [1000, 10_000, 100_000];
  const sizes = counts.map((placements) => ({
    placements,
    database: world.database(`growth-${placements}`, placements),
    load,
    boots: [],
    steady: [],
    full: [],
  }));
  try {
    await bootSizes(sizes, load, isQuick ? 1 : 5);
    for (const size of sizes) await fill(size);
    await press(sizes, isQuick ? { rounds: 2, seconds: 0.5 } : { rounds: 5, seconds: 1.5 });
    for (const size of sizes) size.saves = await timeSaves(size.site, isQuick ? 5 : 20);
    return {
      title: `Growth: ${counts.map((count) => count.toLocaleString('en')).join(', ')} placements, each of half as many entries`,
      figures: growthFigures(sizes[0], sizes.at(-1)),
      table: growthTable(sizes),
      raw: sizes.map((size) => ({ ...size, site: undefined, load: undefined, database: undefined })),
    };
  } finally {
    for (const { site } of sizes) await site?.stop();
  }
};
