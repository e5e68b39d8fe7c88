import type { MomentRow, StageRow } from '../store';

interface Placed extends Pick<MomentRow, 'id' | 'position'> {
  /** `null`: the plan of a stage as a whole; a stage itself has none. */
  readonly touchpoint?: string | null;
}

/** How far apart positions are given, so that one more has room between two. */
export interface Spacing {
  readonly step: number;
  /** The column holds whole numbers. */
  readonly isWhole: boolean;
}

export const SLOTS: Spacing = { step: 1, isWhole: false };
export const STAGES: Spacing = { step: 1024, isWhole: true };

/** Far inside what a column of whole numbers holds. */
const FARTHEST = 2 ** 30;

/** Rows of before there was an order stand first, as they were made. */
const rank = ({ position }: Placed): number => position ?? Number.NEGATIVE_INFINITY;

/** A stage as a whole is none of its slots: it stands before them, wherever it was stored. */
const compare = (a: Placed, b: Placed): number =>
  Number(a.touchpoint !== null) - Number(b.touchpoint !== null) ||
  (rank(a) === rank(b) ? a.id - b.id : rank(a) - rank(b));

/** The planned slots of a stage, or of several, as they stand; or stages. */
export const inOrder = <T extends Placed>(rows: readonly T[]): T[] => [...rows].sort(compare);

/**
 * Positions for rows in the order wanted, `null` for one that is not stored yet. Where the stored ones stand in that order
 * already, only what comes after them gets one: of thousands of slots none is written for one more.
 */
export const positionsFor = (
  wanted: readonly (Placed | null)[],
  { step }: Spacing = SLOTS,
): readonly (number | null)[] => {
  const stored = wanted.filter((row) => row !== null);
  const last = stored.at(-1)?.position ?? (stored.length === 0 ? 0 : null);
  const standsAsWanted = inOrder(stored).every((row, index) => row === wanted[index]);
  if (!standsAsWanted || Math.abs(last ?? 0) > FARTHEST) return wanted.map((_, index) => (index + 1) * step);
  return wanted.map((row, index) =>
    row ? row.position : last === null ? null : last + (index - stored.length + 1) * step,
  );
};

/**
 * A position between two neighbours (`null`: there is none on that side). `undefined` where there is no room, or no order yet: then
 * all of the stage get new ones.
 */
export const positionBetween = (
  before: Placed | null,
  after: Placed | null,
  { step, isWhole }: Spacing = SLOTS,
): number | undefined => {
  const [low, high] = [before?.position, after?.position];
  if (low === null || high === null) return undefined;
  if (low !== undefined && high !== undefined) {
    const middle = isWhole ? Math.floor((low + high) / 2) : (low + high) / 2;
    return middle > low && middle < high ? middle : undefined;
  }
  const position = low !== undefined ? low + step : high !== undefined ? high - step : step;
  return Math.abs(position) > FARTHEST ? undefined : position;
};

/** Stages as callers know them: by their place in the list. What is stored leaves room for others in between. */
export const numbered = <T extends Pick<StageRow, 'position'>>(stages: readonly T[]): T[] =>
  stages.map((stage, position) => ({ ...stage, position }));
