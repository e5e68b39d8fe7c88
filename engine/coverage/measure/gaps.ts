import type { Coverage, CoverageMoment, Gap, GapStatus } from '../../../types/coverage';

/** What still is to be done. */
const UNFINISHED: readonly GapStatus[] = ['open', 'planned', 'inProgress'];

/** Somebody has taken on this very cell. */
const isTakenOn = ({ owner, ownerInherited, dueDate }: CoverageMoment) =>
  (owner !== null && !ownerInherited) || dueDate !== null;

/**
 * The planned cells below their target, the most urgent first: by priority, then by points, then in the order of the
 * coverage (stage, then touchpoint, the whole stage first). Asked for `done`, also the cells that somebody took on and that
 * have reached their target by now.
 */
export function gapsOf(coverage: Coverage, statuses: readonly GapStatus[] = UNFINISHED): Gap[] {
  return coverage.moments
    .filter((moment) => moment.status !== null && statuses.includes(moment.status))
    .filter((moment) => moment.status !== 'done' || isTakenOn(moment))
    .map((moment) => ({ ...moment, missing: Math.max(0, moment.target - moment.have) }))
    .sort((a, b) => b.priority - a.priority || b.points - a.points);
}
