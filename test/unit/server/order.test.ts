import fc from 'fast-check';
import { inOrder, positionBetween, positionsFor } from '../../../server/src/plan/order';

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
  expect(positionBetween(null, { id: 2, position: 1 })).toBe(0);
  expect(positionBetween({ id: 1, position: 3 }, null)).toBe(4);
  expect(positionBetween(null, null)).toBe(1);
  expect(positionBetween({ id: 1, position: null }, { id: 2, position: 4 })).toBeUndefined();
  expect(positionBetween({ id: 1, position: 1 }, { id: 2, position: 1 })).toBeUndefined();
});
