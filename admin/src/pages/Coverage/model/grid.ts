import type { Coverage, CoverageMoment, CoverageTouchpoint } from '../../../../../types';
import { cellKey, isGap, type CellPlace } from './cells';

export type GroupBy = 'channel' | 'phase';

/** Pieces against target, never more than the target of each cell. */
export interface HaveAndTarget {
  readonly have: number;
  readonly target: number;
}

export interface GridGroup {
  /** The channel or phase; `other` for touchpoints without one. */
  readonly key: string;
  readonly rows: readonly CoverageTouchpoint[];
  readonly total: HaveAndTarget;
  /** The roll-up of each stage, by slug. */
  readonly byStage: ReadonlyMap<string, HaveAndTarget>;
}

/** The grid's rows, made of coverage. */
export interface GridModel {
  readonly cells: ReadonlyMap<string, CoverageMoment>;
  /** Pieces that are placed at a stage for any of its touchpoints, by the stage's slug. Empty where that row is not shown. */
  readonly anyTouchpoint: ReadonlyMap<string, number>;
  readonly groups: readonly GridGroup[];
  /** Nothing passes: neither a cell nor the plan of a stage as a whole. */
  readonly isEmpty: boolean;
  /** Keys of the cells that are left out of the rows: a filter does not let them pass. */
  readonly left: ReadonlySet<string>;
  /** Heads of the stages, then the cells row by row, for moving with the arrow keys; `null` where a cell is left out. */
  readonly rows: readonly (readonly (CellPlace | null)[])[];
}

export interface GridOptions {
  readonly groupBy: GroupBy;
  readonly onlyGaps: boolean;
  /** Which cells are shown; without it all are, blank ones too. */
  readonly shows?: (moment: CoverageMoment) => boolean;
  /** Keys of closed groups: their rows cannot be reached. */
  readonly closed: ReadonlySet<string>;
  /** The key of a cell that is shown whether it passes or not: it is being worked on. */
  readonly kept?: string | null;
}

const OTHER = 'other';

const tally = (moments: readonly CoverageMoment[]): HaveAndTarget => ({
  have: moments.reduce((sum, { have, target }) => sum + Math.min(have, target), 0),
  target: moments.reduce((sum, { target }) => sum + target, 0),
});

const keyOf = (touchpoint: CoverageTouchpoint, groupBy: GroupBy): string => touchpoint[groupBy] ?? OTHER;

const groupRows = (touchpoints: readonly CoverageTouchpoint[], groupBy: GroupBy) => {
  const groups = new Map<string, CoverageTouchpoint[]>();
  for (const touchpoint of touchpoints) {
    const key = keyOf(touchpoint, groupBy);
    groups.set(key, [...(groups.get(key) ?? []), touchpoint]);
  }
  const other = groups.get(OTHER);
  groups.delete(OTHER);
  return other ? [...groups, [OTHER, other] as const] : [...groups];
};

/** What passes the filters; `undefined`: everything, blank cells too. */
const filterOf = ({ onlyGaps, shows, kept }: GridOptions): ((moment: CoverageMoment) => boolean) | undefined =>
  onlyGaps || shows
    ? (moment) => ((!onlyGaps || isGap(moment)) && (!shows || shows(moment))) || cellKey(moment) === kept
    : undefined;

/**
 * Arranges coverage in rows and groups. With `onlyGaps` or `shows`, rows without a cell that passes are left out, and so are
 * cells that do not.
 */
export const buildGrid = (coverage: Coverage, options: GridOptions): GridModel => {
  const { groupBy, closed } = options;
  const passes = filterOf(options);
  const passing = passes ? coverage.moments.filter(passes) : coverage.moments;
  const cells = new Map(passing.map((moment) => [cellKey(moment), moment]));
  const wanted = new Set(passing.map(({ touchpoint }) => touchpoint));

  const groupOf = new Map(coverage.touchpoints.map((touchpoint) => [touchpoint.slug, keyOf(touchpoint, groupBy)]));
  // In the order that they have when all of it is shown.
  const grouped = groupRows(coverage.touchpoints, groupBy)
    .map(([key, rows]) => [key, rows.filter((row) => !passes || wanted.has(row.slug))] as const)
    .filter(([, rows]) => rows.length > 0);
  const groups = grouped.map(([key, rows]): GridGroup => {
    // What stands there in all, as in the heads of the stages, whichever cells are shown.
    const moments = coverage.moments.filter(({ touchpoint }) => touchpoint !== null && groupOf.get(touchpoint) === key);
    const byStage = coverage.stages.map(
      ({ slug }) => [slug, tally(moments.filter(({ stage }) => stage === slug))] as const,
    );
    return { key, rows, total: tally(moments), byStage: new Map(byStage) };
  });

  const left = new Set<string>();
  const rowOf = (touchpoint: string) =>
    coverage.stages.map(({ slug }): CellPlace | null => {
      const place = { stage: slug, touchpoint };
      if (!passes || cells.has(cellKey(place))) return place;
      left.add(cellKey(place));
      return null;
    });
  const heads = coverage.stages.map(({ slug }): CellPlace => ({ stage: slug, touchpoint: null }));
  const open = groups.filter(({ key }) => !closed.has(key)).flatMap(({ rows }) => rows.map(({ slug }) => rowOf(slug)));
  return {
    cells,
    anyTouchpoint: passes ? new Map() : anyTouchpointIn(coverage),
    groups,
    isEmpty: passes !== undefined && passing.length === 0,
    left,
    rows: [heads, ...open],
  };
};

/** Pieces for any touchpoint by stage; none where no stage has one. */
const anyTouchpointIn = ({ moments }: Coverage): ReadonlyMap<string, number> => {
  const wide = moments.filter(({ stageWide }) => stageWide > 0);
  return new Map(wide.map(({ stage, stageWide }) => [stage, stageWide]));
};

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that an arrow key (or Home or End) leads to, past what is left out; `null` for another key, or at the edge. */
export const step = (rows: GridModel['rows'], from: CellPlace, key: string): CellPlace | null => {
  const key0 = cellKey(from);
  const isHere = (place: CellPlace | null) => place !== null && cellKey(place) === key0;
  const row = rows.findIndex((places) => places.some(isHere));
  const by = STEPS[key];
  if (row < 0) return by ? (rows.flat().find((place) => place !== null) ?? null) : null;
  const places = rows[row]!;
  if (key === 'Home') return places.find((place) => place !== null) ?? null;
  if (key === 'End') return places.findLast((place) => place !== null) ?? null;
  if (!by) return null;
  let [down, across] = [row + by[0], places.findIndex(isHere) + by[1]];
  while (rows[down]?.[across] === null) [down, across] = [down + by[0], across + by[1]];
  return rows[down]?.[across] ?? null;
};
