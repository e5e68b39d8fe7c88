import type { CoverageOptions } from '../../../types/coverage';
import type { EntryKey, World } from '../../../types/world';
import { entryKey } from '../../entry-key';
import { lookAt, viewOf, type View } from './look';
import { toSurvey, type Survey, type SurveyCell } from '../survey/survey';
import { LIVE } from './tally';

/**
 * The live entries of each planned cell with a target, sorted: the ones that its `live` counts. A cell is called
 * `stage/touchpoint`, a stage as a whole, which has those of all its cells, `stage`.
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

/** What a cell is called where one string names it. */
export function cellName(stage: string, touchpoint: string | null): string {
  return touchpoint === null ? stage : `${stage}/${touchpoint}`;
}

function liveIn(cells: readonly SurveyCell[], view: View): EntryKey[] {
  const live = new Set<EntryKey>();
  for (const cell of cells) {
    const { conditions } = lookAt(cell, view);
    cell.placed.forEach(({ facts }, position) => {
      const slot = cell.columns.slots[position] as number;
      if (((conditions[slot] as number) & LIVE) !== 0) live.add(entryKey(facts.contentType, facts.documentId));
    });
  }
  return [...live].sort();
}
