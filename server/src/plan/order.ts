import type { MomentRow } from '../store';

type Placed = Pick<MomentRow, 'id' | 'position'>;

/** Rows of before there was an order stand first, as they were made. */
const rank = ({ position }: Placed): number => position ?? Number.NEGATIVE_INFINITY;

const compare = (a: Placed, b: Placed): number => (rank(a) === rank(b) ? a.id - b.id : rank(a) - rank(b));

/** The planned slots of a stage, or of several, as they stand. */
export const inOrder = <T extends Placed>(rows: readonly T[]): T[] => [...rows].sort(compare);

/**
 * Positions for rows in the order wanted, `null` for one that is not stored yet. Where the stored ones stand in that order
 * already, only what comes after them gets one: of thousands of slots none is written for one more.
 */
export const positionsFor = (wanted: readonly (Placed | null)[]): readonly (number | null)[] => {
  const stored = wanted.filter((row) => row !== null);
  const standsAsWanted = inOrder(stored).every((row, index) => row === wanted[index]);
  if (!standsAsWanted) return wanted.map((_, index) => index + 1);
  const last = stored.at(-1)?.position ?? (stored.length === 0 ? 0 : null);
  return wanted.map((row, index) => (row ? row.position : last === null ? null : last + index - stored.length + 1));
};

/**
 * A position between two neighbours (`null`: there is none on that side). `undefined` where there is no room, or no order yet: then
 * all of the stage get new ones.
 */
export const positionBetween = (before: Placed | null, after: Placed | null): number | undefined => {
  const [low, high] = [before?.position, after?.position];
  if (low === null || high === null) return undefined;
  if (low === undefined) return high === undefined ? 1 : high - 1;
  if (high === undefined) return low + 1;
  const middle = (low + high) / 2;
  return middle > low && middle < high ? middle : undefined;
};
