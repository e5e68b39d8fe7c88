import type { Coverage, Gap } from '../../types/coverage';

/**
 * The planned cells below their target, the most urgent first: by priority, then by points, then in the order of the
 * coverage (stage, then touchpoint, the whole stage first).
 */
export function gapsOf(coverage: Coverage): Gap[] {
  return coverage.moments
    .filter(({ state }) => state === 'empty' || state === 'thin')
    .map((moment) => ({ ...moment, missing: moment.target - moment.have }))
    .sort((a, b) => b.priority - a.priority || b.points - a.points);
}
