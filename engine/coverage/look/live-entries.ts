import type { CoverageOptions } from '../../../types/coverage';
import type { EntryKey, World } from '../../../types/world';
import { shortAt, intAt } from '../../at';
import { cellName } from '../../cell-name';
import { entryKeyOf } from '../../entry-key';
import { toSurvey, type Survey, type SurveyCell } from '../survey/survey';
import { lookAt } from './look';
import { LIVE } from './tally';
import { viewOf, type CoverageView } from './view';

/**
 * The live entries of each planned cell with a target, sorted, by the cell's name: the ones that its `live` counts. A stage as
 * a whole has those of all its cells.
 */
export function liveEntries(of: World | Survey, options: CoverageOptions): Map<string, EntryKey[]> {
  const survey = toSurvey(of);
  const view = viewOf(options, survey.names);
  const found = new Map<string, EntryKey[]>();
  for (const { stage, touchpoint, target } of survey.plan.moments) {
    const cells = survey.stages.get(stage)?.cells;
    if (!cells || target === 0) continue;
    const cell = cells.get(touchpoint);
    const here = touchpoint === null ? [...cells.values()] : cell ? [cell] : [];
    found.set(cellName(stage, touchpoint), liveIn(here, view));
  }
  return found;
}

function liveIn(cells: readonly SurveyCell[], view: CoverageView): EntryKey[] {
  const live = new Set<EntryKey>();
  for (const cell of cells) {
    const { conditions } = lookAt(cell, view);
    cell.placed.forEach(({ facts }, position) => {
      const found = shortAt(conditions, intAt(cell.columns.slots, position));
      if ((found & LIVE) !== 0) live.add(entryKeyOf(facts));
    });
  }
  return [...live].sort();
}
