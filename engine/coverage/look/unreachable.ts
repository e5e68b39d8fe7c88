import type { CoverageOptions } from '../../../types/coverage';
import type { World } from '../../../types/world';
import { toSurvey, type Survey } from '../survey/survey';
import { BELOW_USUAL, UNREACHABLE } from './fate';
import { reachOf } from './reach';

/**
 * The ids of placements that are live, in whatever locale, and that no request returns: at any stage, with any touchpoint
 * or none, for any set of segments, in any of the site's locales, over all content types, for however many entries.
 */
export function unreachable(of: World | Survey, { at }: Pick<CoverageOptions, 'at'>): Set<string> {
  return placementsOf(of, at, UNREACHABLE);
}

/**
 * The ids of placements that some request returns, but none that asks for as many entries as are usually shown: at a
 * touchpoint its `usualNumber`, where none is asked for the default limit.
 */
export function belowUsual(of: World | Survey, { at }: Pick<CoverageOptions, 'at'>): Set<string> {
  return placementsOf(of, at, BELOW_USUAL);
}

function placementsOf(of: World | Survey, at: number, wanted: number): Set<string> {
  const survey = toSurvey(of);
  const ids = new Set<string>();
  for (const stage of survey.stages.values()) {
    for (const [cell, fates] of reachOf(survey, stage, at).fates) {
      cell.placed.forEach(({ facts }, position) => fates[position] === wanted && ids.add(facts.id));
    }
  }
  return ids;
}
