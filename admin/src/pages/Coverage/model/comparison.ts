import type { Coverage, CoverageMoment, CoverageQuery, CoverageStage } from '../../../../../types';
import { cellKey } from './cells';
import { onDay } from './onDay';

/** What can differ between the two sides. */
const SIDES = ['locale', 'segment', 'at'] as const;
export type ComparedBy = (typeof SIDES)[number];

/** The other side of a comparison: another locale, segment or day. `null`: any locale, all content, today. */
export interface Comparison {
  readonly by: ComparedBy;
  readonly value: string | null;
}

/** A comparison as the URL keeps it: `locale:de`, `segment:families`, `at:2026-11-27`. */
export const writeComparison = ({ by, value }: Comparison): string => `${by}:${value ?? ''}`;

/** The comparison that {@link writeComparison} wrote; `null` where there is none. */
export const readComparison = (text: string | null): Comparison | null => {
  const [by, value] = text?.split(':') ?? [];
  const side = SIDES.find((each) => each === by);
  return side && value !== undefined ? { by: side, value: value || null } : null;
};

/** The question of the other side: as the first, but for what is compared. */
export const otherQuery = (query: CoverageQuery, { by, value }: Comparison): CoverageQuery => ({
  ...query,
  ...(by === 'at' ? onDay(value) : { [by]: value ?? undefined }),
});

/** The other side of the grid, ready to be looked up. */
export interface OtherSide extends Pick<Coverage, 'score'> {
  readonly cells: ReadonlyMap<string, CoverageMoment>;
  readonly stages: ReadonlyMap<string, CoverageStage>;
}

export const sideOf = ({ score, moments, stages }: Coverage): OtherSide => ({
  score,
  cells: new Map(moments.map((moment) => [cellKey(moment), moment])),
  stages: new Map(stages.map((stage) => [stage.slug, stage])),
});

/** Both sides as one coverage of the first: with the rows and cells that only the other one has, empty on this side. */
export const joinSides = (one: Coverage, other: Coverage): Coverage => {
  const known = new Set(one.touchpoints.map(({ slug }) => slug));
  const added = other.touchpoints.filter(({ slug }) => !known.has(slug));
  return added.length === 0 ? one : { ...one, touchpoints: [...one.touchpoints, ...added] };
};

/** How many more pieces the other side has; 0 where both have the same. */
export const difference = (one: CoverageMoment | undefined, other: CoverageMoment | undefined): number =>
  (other?.have ?? 0) - (one?.have ?? 0);
