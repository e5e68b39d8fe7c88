import { gapsQueryOf } from '../../../admin/src/pages/Coverage/gaps/gapsQuery';
import { delimiterFor, exportQueryOf, fileNameOf } from '../../../admin/src/pages/Coverage/header/exportFile';
import { chartOf, layersOf, nearest, type ChartBox } from '../../../admin/src/pages/Coverage/trend/chart';
import { withoutRepeats } from '../../../admin/src/pages/Coverage/trend/repeats';
import { rangeOf } from '../../../admin/src/pages/Coverage/trend/useRange';
import { linesOf } from '../../../admin/src/pages/Home/gaps';
import { layoutOf, PAGE, rowCount } from '../../../admin/src/pages/Print/layout';
import { changeSince, referenceOf } from '../../../admin/src/utils/scoreChange';
import type { EntrySummary, TrendCell, TrendPoint } from '../../../types';

const point = (day: string, score: number | null, states = {}): TrendPoint => ({
  day,
  score,
  have: 0,
  target: 0,
  states: { empty: 0, thin: 0, covered: 0, excess: 0, ...states },
  live: false,
});
const BOX: ChartBox = { width: 120, height: 120, left: 10, right: 10, top: 10, bottom: 10 };

describe('the chart', () => {
  test('places days by their distance, not by their number, and scores between 0 and 100', () => {
    const chart = chartOf([point('2026-01-01', 0), point('2026-01-02', 50), point('2026-01-11', 100)], BOX, 6);
    expect(chart.points.map(({ x, y }) => [x, y])).toEqual([
      [10, 110],
      [20, 60],
      [110, 10],
    ]);
    expect(chart.line).toBe('M10,110L20,60L110,10');
    expect(chart.yTicks.map(({ value, y }) => [value, y])).toEqual([
      [0, 110],
      [25, 85],
      [50, 60],
      [75, 35],
      [100, 10],
    ]);
  });

  test('breaks the line where nothing was scored', () => {
    const chart = chartOf([point('2026-01-01', 0), point('2026-01-06', null), point('2026-01-11', 100)], BOX, 6);
    expect(chart.line).toBe('M10,110M110,10');
    expect(chart.points[1]!.y).toBeNull();
  });

  test('a single record stands in the middle, with its day', () => {
    const chart = chartOf([point('2026-01-01', 50)], BOX, 6);
    expect(chart.points).toMatchObject([{ x: 60, y: 60 }]);
    expect(chart.xTicks).toEqual([{ day: '2026-01-01', x: 60 }]);
    expect(chartOf([], BOX, 6)).toMatchObject({ points: [], line: '', xTicks: [] });
  });

  test('has no more days on its axis than there is room for, evenly spread up to the last', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, index) => point(`2026-03-${String(index + 1).padStart(2, '0')}`, 1));
    const ticks = (count: number, most: number) =>
      chartOf(days(count), BOX, most).xTicks.map(({ day }) => day.slice(-2));
    expect(ticks(31, 4)).toEqual(['01', '11', '21', '31']);
    expect(ticks(30, 4)).toEqual(['10', '20', '30']);
    expect(ticks(3, 6)).toEqual(['01', '02', '03']);
  });

  test('stacks the states up to the day with the most cells', () => {
    const layers = layersOf(
      [point('2026-01-01', 0, { empty: 2 }), point('2026-01-11', 100, { covered: 3, empty: 1 })],
      BOX,
    );
    expect(layers.map(({ state, path }) => [state, path])).toEqual([
      ['excess', 'M10,110L110,110L110,110L10,110Z'],
      ['covered', 'M10,110L110,35L110,110L10,110Z'],
      ['thin', 'M10,110L110,35L110,35L10,110Z'],
      ['empty', 'M10,60L110,10L110,35L10,110Z'],
    ]);
  });

  test('finds the record nearest to the pointer', () => {
    const { points } = chartOf([point('2026-01-01', 0), point('2026-01-11', 100)], BOX, 6);
    expect([0, 59, 61, 500].map((x) => nearest(points, x))).toEqual([0, 0, 1, 1]);
    expect(nearest([], 5)).toBe(-1);
  });
});

describe('how the score moved', () => {
  const points = [point('2026-01-01', 40), point('2026-01-10', 50), point('2026-01-13', 52), point('2026-01-20', 60)];

  test('since the newest record that is a week old', () => {
    expect(referenceOf(points, '2026-01-20')!.day).toBe('2026-01-13');
    expect(changeSince(61.5, points, '2026-01-20')).toEqual({ points: 9.5, day: '2026-01-13' });
  });

  test('else since the oldest one', () => {
    expect(referenceOf(points.slice(2), '2026-01-14')!.day).toBe('2026-01-13');
  });

  test('today, which is as it stands now, is nothing to compare with', () => {
    const now = { ...point('2026-01-20', 70), live: true };
    expect(referenceOf([now], '2026-01-20')).toBeNull();
    expect(changeSince(70, [...points, now], '2026-01-20')).toMatchObject({ day: '2026-01-13' });
  });

  test('nothing where there is nothing to compare', () => {
    expect(changeSince(50, [], '2026-01-20')).toBeNull();
    expect(changeSince(null, points, '2026-01-20')).toBeNull();
    expect(changeSince(50, [point('2026-01-01', null)], '2026-01-20')).toBeNull();
  });
});

describe('the gaps of the home page', () => {
  const gap = (stage: string, touchpoint: string | null) => ({ stage, touchpoint });

  test('mine first, then the others, none twice, three at most', () => {
    const mine = [gap('buy', 'mail')];
    const all = [gap('see', 'home'), gap('buy', 'mail'), gap('see', null), gap('use', 'home')];
    expect(linesOf(mine, all)).toEqual([
      { gap: gap('buy', 'mail'), mine: true },
      { gap: gap('see', 'home'), mine: false },
      { gap: gap('see', null), mine: false },
    ]);
    expect(linesOf([], [])).toEqual([]);
    expect(linesOf(all, all).every((line) => line.mine)).toBe(true);
  });
});

test('what is named at a touchpoint is not named again for its whole stage', () => {
  const entry = (documentId: string) => ({ contentType: 'api::a.a', documentId }) as EntrySummary;
  const cell = (stage: string, touchpoint: string | null, came: string[]): TrendCell => ({
    stage,
    touchpoint,
    before: null,
    after: null,
    came: came.map(entry),
    went: [],
    hidden: { came: 0, went: 0 },
    deleted: { came: 0, went: 0 },
  });
  const cells = [cell('see', null, ['a', 'b']), cell('see', 'home', ['a']), cell('buy', null, ['a'])];
  expect(withoutRepeats(cells).map(({ came }) => came.map(({ documentId }) => documentId))).toEqual([
    ['b'],
    ['a'],
    ['a'],
  ]);
});

test('the range of a URL: two days, as usual where it says none or nonsense', () => {
  const now = '2026-04-01';
  expect(rangeOf(null, null, now)).toEqual({ from: '2026-01-01', to: now });
  expect(rangeOf('2026-02-01', null, now)).toEqual({ from: '2026-02-01', to: now });
  expect(rangeOf('soon', '2026-13-45', now)).toEqual({ from: '2026-01-01', to: now });
  expect(rangeOf('2026-03-01', '2026-02-01', now)).toEqual({ from: '2026-02-01', to: '2026-03-01' });
});

describe('an export', () => {
  test('has semicolons where numbers have a decimal comma', () => {
    expect(['en', 'de-DE', 'fr', 'es', 'de-CH'].map(delimiterFor)).toEqual([
      'comma',
      'semicolon',
      'semicolon',
      'semicolon',
      'comma',
    ]);
  });

  test('keeps the filters of the screen', () => {
    const query = { journey: 'main', locale: undefined, contentTypes: ['api::a.a', 'api::b.b'], segment: 'club' };
    expect(exportQueryOf(query, { format: 'csv', list: 'gaps' }, 'en')).toEqual({
      journey: 'main',
      contentTypes: ['api::a.a', 'api::b.b'],
      segment: 'club',
      format: 'csv',
      list: 'gaps',
      delimiter: 'comma',
    });
    const gaps = gapsQueryOf({ mine: true, overdue: true, status: ['open', 'done'], sort: 'owner:asc' });
    expect(exportQueryOf(gaps, { format: 'csv', list: 'gaps' }, 'en')).toMatchObject({
      owner: ['me'],
      overdue: true,
      status: ['open', 'done'],
      sort: 'owner:asc',
    });
    expect(gapsQueryOf({ mine: false, overdue: false, status: [], sort: null })).toEqual({ sort: 'priority:desc' });
    expect(exportQueryOf({}, { format: 'json', list: 'cells' }, 'de')).toEqual({ format: 'json', list: 'cells' });
  });

  test('has the name that the server gave it', () => {
    expect(fileNameOf('attachment; filename="coverage-main-2026-01-01.csv"', 'x.csv')).toBe(
      'coverage-main-2026-01-01.csv',
    );
    expect(fileNameOf(null, 'x.csv')).toBe('x.csv');
  });
});

describe('on paper', () => {
  const rows = (counts: readonly number[]) =>
    rowCount({
      anyTouchpoint: new Map([['see', 1]]),
      groups: counts.map((count) => ({
        key: '',
        rows: Array(count).fill(null),
        total: { have: 0, target: 0 },
        byStage: new Map(),
      })),
    });

  test('counts the rows of whole stages, groups and touchpoints', () => {
    expect(rows([2, 3])).toBe(8);
  });

  test.each([
    [1, 3],
    [31, 5],
    [47, 8],
    [60, 8],
    [71, 8],
    [500, 30],
  ])('%i rows of %i stages stay legible, and are on one page where they fit', (count, stages) => {
    const layout = layoutOf(count, stages);
    expect(layout.fontSize).toBeGreaterThanOrEqual(6.5);
    expect(layout.fontSize).toBeLessThanOrEqual(9);
    if (layout.onePage) expect(count * layout.rowHeight).toBeLessThan(PAGE.height - 100);
    else expect(count * 6.5 * 1.35).toBeGreaterThan(PAGE.height - 130);
  });

  test('a word stands beside a sign where there is room', () => {
    expect(layoutOf(20, 5).words).toBe(true);
    expect(layoutOf(20, 8).words).toBe(false);
  });
});
