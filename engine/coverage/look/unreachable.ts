import type { CoverageOptions } from '../../../types/coverage';
import type { World } from '../../../types/world';
import { toSurvey, type Survey } from '../survey/survey';
import { reachOf } from './reach';

/**
 * The ids of placements that are live, in whatever locale, and that no request returns: at any stage, with any touchpoint
 * or none, for any set of segments, in any of the journey's locales, over all content types, up to the default limit.
 */
export function unreachable(of: World | Survey, { at }: Pick<CoverageOptions, 'at'>): Set<string> {
  const survey = toSurvey(of);
  const ids = new Set<string>();
  for (const stage of survey.stages.values()) {
    for (const [cell, missed] of reachOf(survey, stage, at).missed) {
      cell.placed.forEach(({ facts }, position) => missed[position] === 1 && ids.add(facts.id));
    }
  }
  return ids;
}
