import { amount, ratio, table } from '../lib/report.mjs';
import { median, percentile } from '../lib/stats.mjs';

const MEGABYTE = 1024 * 1024;

const middle = (list, key) => median(list.map((one) => one[key]));

/** Every size beside the others. */
export const growthTable = (sizes) =>
  table([
    ['', ...sizes.map(({ placements }) => `${placements.toLocaleString('en')} placements`)],
    ...[
      ['boot until it listens', ({ boots }) => amount(middle(boots, 'bootMs'), 'ms')],
      ['first answer after it', ({ boots }) => amount(middle(boots, 'firstMs'), 'ms')],
      ['processor time of both', ({ boots }) => amount(middle(boots, 'cpuMs'), 'ms')],
      ['a placement saved → served', ({ saves }) => amount(median(saves.fromAnswer), 'ms')],
      ['… from the start of the saving', ({ saves }) => amount(median(saves.fromRequest), 'ms')],
      ['a placement taken away → gone', ({ saves }) => amount(median(saves.gone), 'ms')],
      ['p50, 100 requests/s', ({ steady }) => amount(median(steady), 'ms')],
      ['p99, 100 requests/s', ({ steady }) => amount(percentile(steady, 0.99), 'ms')],
      ['p50, full load', ({ full }) => amount(middle(full, 'p50'), 'ms')],
      ['p99, full load', ({ full }) => amount(middle(full, 'p99'), 'ms')],
      ['requests/s, full load', ({ full }) => amount(middle(full, 'perSecond'), '/s')],
      ['cold request', ({ cold }) => amount(cold.coldMs, 'ms')],
      ['SQL statements of a cold request', ({ cold }) => String(cold.statements)],
      ['memory (RSS)', ({ rss }) => amount(rss / MEGABYTE, 'MB')],
      ['of it on the heap, and buffers', ({ heap }) => amount(heap / MEGABYTE, 'MB')],
    ].map(([label, of]) => [label, ...sizes.map(of)]),
  ]);

/** What the biggest site costs, beside the smallest. */
export const growthFigures = (small, big) => {
  const count = big.placements.toLocaleString('en');
  const grown = (key) => (big[key] - small[key]) / MEGABYTE;
  const p50 = (what, value, ours, other, reach) =>
    ratio(`of the p50 with 1,000 placements, ${what}`, value, `${amount(ours, 'ms')} : ${amount(other, 'ms')}`, reach);
  const steady = [median(big.steady), median(small.steady)];
  const full = median(big.full.map((round, index) => round.p50 / small.full[index].p50));
  const figure = (value, unit, what, detail, reach) => ({ value, unit, what, detail, reach });
  const overRounds = (of) => median(big.boots.map((boot, round) => of(boot, small.boots[round])));
  // A snapshot that is built while Strapi boots counts, too.
  const snapshot = overRounds((boot, other) => boot.firstMs + Math.max(0, boot.bootMs - other.bootMs));
  const processor = overRounds((boot, other) => boot.cpuMs - other.cpuMs);
  const statements = big.cold.statements - small.cold.statements;
  return [
    figure(snapshot / 1000, 's', `first answer with ${count} placements`, 'with what boot takes longer', { atMost: 2 }),
    figure(processor / 1000, 's', 'more processor time until then than with 1,000 placements'),
    figure(median(big.saves.fromAnswer), 'ms', 'from a placement saved to it served', 'answer of the save to answer', {
      atMost: 20,
    }),
    figure(grown('rss'), 'MB', 'more memory than with 1,000 placements (RSS)', '', { atMost: 150 }),
    figure(grown('heap'), 'MB', 'of it on the heap and in buffers'),
    p50('100 requests/s', steady[0] / steady[1], ...steady, { atMost: 1.2 }),
    p50('full load', full, middle(big.full, 'p50'), middle(small.full, 'p50')),
    figure(statements, 'statements', 'more SQL for a cold request than with 1,000 placements', '', { atMost: 0 }),
  ];
};
