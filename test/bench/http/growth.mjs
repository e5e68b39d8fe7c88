import { amount, ratio, table } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { timeSaves } from './save.mjs';
import { startSite } from './site.mjs';
import { cellPaths, contentPath, WARM_CELL } from './urls.mjs';

const FIRST = contentPath(WARM_CELL.stage, WARM_CELL.touchpoint);
const MEGABYTE = 1024 * 1024;

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

const middle = (list, key) => median(list.map((one) => one[key]));

const sizeTable = (sizes) =>
  table(
    [
      ['', ...sizes.map(({ placements }) => `${placements.toLocaleString('en')} placements`)],
      ...[
        ['boot until it listens', ({ boots }) => amount(middle(boots, 'bootMs'), 'ms')],
        ['first answer after it', ({ boots }) => amount(middle(boots, 'firstMs'), 'ms')],
        ['processor time of both', ({ boots }) => amount(middle(boots, 'cpuMs'), 'ms')],
        ['a placement saved → served', ({ saves }) => amount(median(saves.fromAnswer), 'ms')],
        ['… from the start of the saving', ({ saves }) => amount(median(saves.fromRequest), 'ms')],
        ['a placement taken away → gone', ({ saves }) => amount(median(saves.gone), 'ms')],
        ['p50, 200 requests/s', ({ steady }) => amount(middle(steady, 'p50'), 'ms')],
        ['p99, 200 requests/s', ({ steady }) => amount(middle(steady, 'p99'), 'ms')],
        ['p50, full load', ({ full }) => amount(middle(full, 'p50'), 'ms')],
        ['p99, full load', ({ full }) => amount(middle(full, 'p99'), 'ms')],
        ['requests/s, full load', ({ full }) => amount(middle(full, 'perSecond'), '/s')],
        ['cold request', ({ cold }) => amount(cold.coldMs, 'ms')],
        ['SQL statements of a cold request', ({ cold }) => String(cold.statements)],
        ['memory (RSS)', ({ rss }) => amount(rss / MEGABYTE, 'MB')],
        ['of it on the heap, and buffers', ({ heap }) => amount(heap / MEGABYTE, 'MB')],
      ].map(([label, of]) => [label, ...sizes.map(of)]),
    ].map((row) => row.map((cell) => cell.trim())),
  );

const figuresOf = (small, big) => {
  const count = big.placements.toLocaleString('en');
  const grown = (key) => (big[key] - small[key]) / MEGABYTE;
  const p50 = (what, key, reach) => {
    const ratios = big[key].map((round, index) => round.p50 / small[key][index].p50);
    const detail = `${amount(middle(big[key], 'p50'), 'ms')} : ${amount(middle(small[key], 'p50'), 'ms')}`;
    return ratio(`of the p50 with 1,000 placements, ${what}`, median(ratios), detail, reach);
  };
  const figure = (value, unit, what, detail, reach) => ({ value, unit, what, detail, reach });
  const overRounds = (of) => median(big.boots.map((boot, round) => of(boot, small.boots[round])));
  // A picture that is built while Strapi boots counts, too.
  const snapshot = overRounds((boot, other) => boot.firstMs + Math.max(0, boot.bootMs - other.bootMs));
  const processor = overRounds((boot, other) => boot.cpuMs - other.cpuMs);
  return [
    figure(snapshot / 1000, 's', `first answer with ${count} placements`, 'with what boot takes longer', { atMost: 2 }),
    figure(processor / 1000, 's', 'more processor time until then than with 1,000 placements'),
    figure(median(big.saves.fromAnswer), 'ms', 'from a placement saved to it served', 'answer of the save to answer', {
      atMost: 20,
    }),
    figure(grown('rss'), 'MB', 'more memory than with 1,000 placements (RSS)', '', { atMost: 150 }),
    figure(grown('heap'), 'MB', 'of it on the heap and in buffers'),
    p50('200 requests/s', 'steady', { atMost: 1.2 }),
    p50('full load', 'full'),
    figure(
      big.cold.statements - small.cold.statements,
      'statements',
      'more SQL for a cold request than with 1,000 placements',
      '',
      {
        atMost: 0,
      },
    ),
  ];
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
      figures: figuresOf(sizes[0], sizes.at(-1)),
      table: sizeTable(sizes),
      raw: sizes.map((size) => ({ ...size, site: undefined, load: undefined, database: undefined })),
    };
  } finally {
    for (const { site } of sizes) await site?.stop();
  }
};
