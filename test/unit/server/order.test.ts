import fc from 'fast-check';
import { inOrder, numbered, positionBetween, positionsFor, SLOTS, STAGES } from '../../../server/src/plan/order';

interface Row {
  readonly id: number;
  readonly position: number | null;
}

const rows = fc
  .array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 12 })
  .map((positions): Row[] => positions.map((position, index) => ({ id: index + 1, position })));

/** Stored as they are told to be; those that are new get the next id. */
const store = (wanted: readonly (Row | null)[]): Row[] => {
  const positions = positionsFor(wanted);
  return wanted.map((row, index) => ({ id: row?.id ?? 1000 + index, position: positions[index]! }));
};

test('whatever stood there before, what is stored stands in the order wanted', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat()), fc.nat(3), (before, swaps, added) => {
      const wanted: (Row | null)[] = inOrder(before);
      for (const at of swaps) if (wanted.length > 0) wanted.push(...wanted.splice(at % wanted.length, 1));
      for (let count = 0; count < added; count += 1) wanted.push(null);
      const stored = store(wanted);
      expect(inOrder(stored)).toEqual(stored);
    }),
  );
});

test('what stands as wanted is not written again for one more', () => {
  fc.assert(
    fc.property(rows, (before) => {
      const standing = inOrder(before);
      expect(positionsFor([...standing, null]).slice(0, -1)).toEqual(standing.map(({ position }) => position));
    }),
  );
});

test('a position between two is between them, or there is none', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const between = positionBetween({ id: 1, position: low }, { id: 2, position: high });
        if (between !== undefined) expect(between > low && between < high).toBe(true);
      },
    ),
  );
  const at = (position: number) => ({ id: 1, position });
  expect(positionBetween(at(1024), at(2048), STAGES)).toBe(1536);
  expect(positionBetween(at(0), at(1), STAGES)).toBeUndefined();
  expect(positionBetween(null, at(1024), STAGES)).toBe(0);
  expect(positionBetween(at(2 ** 30), null, STAGES)).toBeUndefined();
  expect(positionBetween(null, { id: 2, position: 1 })).toBe(0);
  expect(positionBetween({ id: 1, position: 3 }, null)).toBe(4);
  expect(positionBetween(null, null)).toBe(1);
  expect(positionBetween({ id: 1, position: null }, { id: 2, position: 4 })).toBeUndefined();
  expect(positionBetween({ id: 1, position: 1 }, { id: 2, position: 1 })).toBeUndefined();
});

test('stages stand in the order wanted at whole numbers, with room for others in between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 8 }),
      fc.nat(3),
      (before, more) => {
        const rows = before.map((position, index) => ({ id: index + 1, position }));
        const wanted = [...rows, ...Array.from({ length: more }, () => null)];
        const positions = positionsFor(wanted, STAGES);
        const stored = wanted.map((row, index) => ({ id: row?.id ?? 1000 + index, position: positions[index]! }));
        expect(inOrder(stored)).toEqual(stored);
        expect(positions.every((position) => Number.isInteger(position))).toBe(true);
        expect(numbered(stored).map(({ position }) => position)).toEqual(stored.map((_, index) => index));
      },
    ),
  );
});

test('the plan of a stage as a whole stands before its slots', () => {
  const rows = [
    { id: 1, position: 1, touchpoint: 'homepage' },
    { id: 2, position: 9, touchpoint: null },
    { id: 3, position: null, touchpoint: 'shop' },
  ];
  expect(inOrder(rows).map(({ id }) => id)).toEqual([2, 3, 1]);
  expect(positionsFor([rows[1]!, rows[2]!, rows[0]!], SLOTS)).toEqual([9, null, 1]);
});
