import fc from 'fast-check';
import { createCursor } from '../../../server/src/changes/cursor';
import { LIMITS, type Limits } from '../../../server/src/limits';

const MINUTE = 60_000;

/** The table of changes as one instance sees it: rows appear in any order, and a look reads what the cursor asks for. */
const createTable = (limits: Partial<Limits> = {}) => {
  const rows = new Set<number>();
  const cursor = createCursor(() => ({ ...LIMITS, ...limits }));
  return {
    rows,
    begin: (now = 0) =>
      cursor.begin(
        [...rows].sort((a, b) => a - b),
        now,
      ),
    look(now = 0): number[] {
      const { after, runs } = cursor.wanted(now);
      const found = [...rows].filter((id) => id > after || runs.some(({ from, to }) => id >= from && id <= to));
      cursor.saw(
        found.sort((a, b) => a - b),
        now,
      );
      return found;
    },
    cursor,
  };
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('every row is seen exactly once, in whatever order transactions commit', () => {
  const order = fc.shuffledSubarray(range(1, 60));
  fc.assert(
    fc.property(
      order,
      fc.integer({ min: 0, max: 59 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (ids, before, looks) => {
        const table = createTable();
        for (const id of ids.slice(0, before)) table.rows.add(id);
        table.begin();
        const seen: number[] = [];
        ids.slice(before).forEach((id, i) => {
          table.rows.add(id);
          if (looks[i]) seen.push(...table.look());
        });
        seen.push(...table.look());
        expect(seen.sort((a, b) => a - b)).toEqual(ids.slice(before).sort((a, b) => a - b));
        expect(table.look()).toEqual([]);
      },
    ),
  );
});

test('a transaction with many rows that another overtakes is seen whole', () => {
  const table = createTable();
  table.begin();
  table.rows.add(11);
  expect(table.look()).toEqual([11]);
  for (const id of range(1, 10)) table.rows.add(id);
  expect(table.look(59 * MINUTE)).toEqual(range(1, 10));
});

test('so is one that was open when the instance began', () => {
  const table = createTable();
  for (const id of [1, 2, 3, 12]) table.rows.add(id);
  table.begin();
  expect(table.look()).toEqual([]);
  for (const id of range(4, 11)) table.rows.add(id);
  expect(table.look(30 * MINUTE)).toEqual(range(4, 11));
});

test('numbers of transactions that failed are given up after an hour', () => {
  const table = createTable();
  table.begin();
  table.rows.add(3);
  table.look();
  expect(table.cursor.wanted(60 * MINUTE).runs).toEqual([{ from: 1, to: 2, since: 0 }]);
  expect(table.cursor.wanted(61 * MINUTE).runs).toEqual([]);
});

test('whoever slept while rows were cleaned away knows it', () => {
  const table = createTable();
  table.begin();
  table.rows.add(1);
  table.look();
  expect(table.cursor.hasMissed(2)).toBe(false);
  expect(table.cursor.hasMissed(3)).toBe(true);
});

test('as many runs of numbers are waited for as may be, then the oldest are given up', () => {
  const table = createTable({ runsWaitedFor: 3 });
  table.begin();
  for (const id of [2, 4, 6]) {
    table.rows.add(id);
    table.look();
  }
  const from = () => table.cursor.wanted(0).runs.map((run) => run.from);
  expect(from()).toEqual([1, 3, 5]);
  table.rows.add(8);
  table.look();
  expect(from()).toEqual([3, 5, 7]);
  for (const id of [1, 3]) table.rows.add(id);
  expect(table.look()).toEqual([3]);
});

test('a number so far before the beginning is waited for, and none before that', () => {
  const table = createTable({ numbersAtStart: 4 });
  table.rows.add(10);
  table.begin();
  for (const id of [5, 6, 7]) table.rows.add(id);
  expect(table.look()).toEqual([6, 7]);
});
