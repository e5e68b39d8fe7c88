import { cellName } from '../../../../../engine';
import type { Coverage, CoverageMoment } from '../../../../../types';

/** The place of one cell: a stage with a touchpoint, or with `null` the stage as a whole. */
export interface CellPlace {
  readonly stage: string;
  readonly touchpoint: string | null;
}

/** A cell's place as one string, `stage` or `stage/touchpoint`: in the URL, as a key, as part of an element's id. */
export const cellKey = ({ stage, touchpoint }: CellPlace): string => cellName(stage, touchpoint);

/** The place that {@link cellKey} wrote; `null` where there is none. */
export const parseCell = (key: string | null): CellPlace | null => {
  if (!key) return null;
  const [stage, touchpoint] = key.split('/');
  return stage ? { stage, touchpoint: touchpoint || null } : null;
};

/** Whether the journey has that place: a link may be older than a stage or a touchpoint that was removed. */
export const isPlaceIn = ({ stages, touchpoints }: Coverage, { stage, touchpoint }: CellPlace): boolean =>
  stages.some(({ slug }) => slug === stage) &&
  (touchpoint === null || touchpoints.some(({ slug }) => slug === touchpoint));

/** The id of a cell's button in the page. */
export const cellElementId = (place: CellPlace): string => `tp-cell-${cellKey(place).replace('/', '--')}`;

/** A planned cell below its target. */
export const isGap = (moment: CoverageMoment): boolean => moment.state === 'empty' || moment.state === 'thin';

/** Pieces a cell still needs. */
export const missing = ({ have, target }: CoverageMoment): number => Math.max(0, target - have);

/** The gaps, what matters most first; equal ones keep the grid's order. */
export const rankGaps = (moments: readonly CoverageMoment[]): readonly CoverageMoment[] =>
  moments.filter(isGap).sort((a, b) => b.priority - a.priority || b.points - a.points);

/** How a cell is shown: its state, or why it has none. */
export type CellState = NonNullable<CoverageMoment['state']> | 'unplanned' | 'none';

/** `none`: the plan says that nothing is needed here. */
export const lookOf = (moment: CoverageMoment): CellState => moment.state ?? (moment.planned ? 'none' : 'unplanned');
