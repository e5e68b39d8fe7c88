import type { Coverage, CoverageMoment, CoverageTouchpoint } from '../../../../../types';
import { cellKey, isGap, type CellPlace } from './cells';

export type GroupBy = 'channel' | 'phase';

/** Pieces against target, never more than the target of each cell. */
export interface Tally {
  readonly have: number;
  readonly target: number;
}

export interface GridGroup {
  /** The channel or phase; `other` for touchpoints without one. */
  readonly key: string;
  readonly rows: readonly CoverageTouchpoint[];
  readonly total: Tally;
  /** The roll-up of each stage, by slug. */
  readonly byStage: ReadonlyMap<string, Tally>;
}

/** The grid's rows, made of coverage. */
export interface GridModel {
  readonly cells: ReadonlyMap<string, CoverageMoment>;
  /** The row of whole stages is shown. */
  readonly wholeStage: boolean;
  readonly groups: readonly GridGroup[];
  /** Cells of the grid in reading order, row by row, for moving with the arrow keys. */
  readonly rows: readonly (readonly CellPlace[])[];
}

export interface GridOptions {
  readonly groupBy: GroupBy;
  readonly onlyGaps: boolean;
  /** Keys of closed groups: their rows cannot be reached. */
  readonly closed: ReadonlySet<string>;
}

const OTHER = 'other';

const tally = (moments: readonly CoverageMoment[]): Tally => ({
  have: moments.reduce((sum, { have, target }) => sum + Math.min(have, target), 0),
  target: moments.reduce((sum, { target }) => sum + target, 0),
});

const groupRows = (touchpoints: readonly CoverageTouchpoint[], groupBy: GroupBy) => {
  const groups = new Map<string, CoverageTouchpoint[]>();
  for (const touchpoint of touchpoints) {
    const key = touchpoint[groupBy] ?? OTHER;
    groups.set(key, [...(groups.get(key) ?? []), touchpoint]);
  }
  const other = groups.get(OTHER);
  groups.delete(OTHER);
  return other ? [...groups, [OTHER, other] as const] : [...groups];
};

/** Arranges coverage in rows and groups. With `onlyGaps`, rows without a gap are left out. */
export const buildGrid = (coverage: Coverage, { groupBy, onlyGaps, closed }: GridOptions): GridModel => {
  const cells = new Map(coverage.moments.map((moment) => [cellKey(moment), moment]));
  const withGap = new Set(coverage.moments.filter(isGap).map(({ touchpoint }) => touchpoint));
  const shown = coverage.touchpoints.filter(({ slug }) => !onlyGaps || withGap.has(slug));

  const groups = groupRows(shown, groupBy).map(([key, rows]): GridGroup => {
    const slugs = new Set(rows.map(({ slug }) => slug));
    const moments = coverage.moments.filter(({ touchpoint }) => touchpoint !== null && slugs.has(touchpoint));
    const byStage = coverage.stages.map(
      ({ slug }) => [slug, tally(moments.filter(({ stage }) => stage === slug))] as const,
    );
    return { key, rows, total: tally(moments), byStage: new Map(byStage) };
  });

  const wholeStage = !onlyGaps || withGap.has(null);
  const rowOf = (touchpoint: string | null) => coverage.stages.map(({ slug }) => ({ stage: slug, touchpoint }));
  const open = groups.filter(({ key }) => !closed.has(key)).flatMap(({ rows }) => rows.map(({ slug }) => rowOf(slug)));
  return { cells, wholeStage, groups, rows: wholeStage ? [rowOf(null), ...open] : open };
};

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that an arrow key (or Home or End) leads to; `null` for another key, or at the grid's edge. */
export const step = (rows: GridModel['rows'], from: CellPlace, key: string): CellPlace | null => {
  const key0 = cellKey(from);
  const row = rows.findIndex((places) => places.some((place) => cellKey(place) === key0));
  const column = rows[row]?.findIndex((place) => cellKey(place) === key0) ?? -1;
  if (row < 0) return STEPS[key] ? (rows[0]?.[0] ?? null) : null;
  if (key === 'Home') return rows[row]?.[0] ?? null;
  if (key === 'End') return rows[row]?.at(-1) ?? null;
  const by = STEPS[key];
  return by ? (rows[row + by[0]]?.[column + by[1]] ?? null) : null;
};
