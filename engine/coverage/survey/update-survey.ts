import type { Entries, PlacementFacts } from '../../../types/world';
import { groupBy } from '../../group-by';
import type { SurveyPlacement } from './placement';
import { cellOf, sortOut, type Survey, type SurveyStage } from './survey';
import { updateCell } from './update-cell';

/**
 * Another survey without the `removed` placements, which are known by stage, touchpoint and id, and with the `added` ones.
 * Cells that do not change are shared, together with everything that was found out about them.
 *
 * `entries` is for the added placements; without it, the entries are the same as before. If an entry changed (it was
 * published, for example), pass all of its placements both as removed and as added.
 */
export function updateSurvey(
  survey: Survey,
  removed: readonly PlacementFacts[],
  added: readonly PlacementFacts[],
  entries: Entries = survey.entries,
): Survey {
  const removedByStage = groupBy(removed, (facts) => facts.stage);
  const sorted = sortOut(survey.plan, survey.names, added, entries);
  const stages = new Map(survey.stages);
  for (const [slug, stage] of survey.stages) {
    const [out, into] = [removedByStage.get(slug) ?? [], sorted.byStage.get(slug) ?? []];
    if (out.length + into.length > 0) stages.set(slug, updateStage(stage, out, into));
  }
  const removedIds = new Set(removed.map((facts) => facts.id));
  const gone = [...survey.gone.filter((facts) => !removedIds.has(facts.id)), ...sorted.gone];
  return { ...survey, entries, stages, gone };
}

function updateStage(
  stage: SurveyStage,
  removed: readonly PlacementFacts[],
  added: readonly SurveyPlacement[],
): SurveyStage {
  const removedHere = groupBy(removed, (facts) => facts.touchpoint);
  const addedHere = groupBy(added, ({ facts }) => facts.touchpoint);
  const cells = new Map(stage.cells);
  for (const touchpoint of new Set([...removedHere.keys(), ...addedHere.keys()])) {
    const before = stage.cells.get(touchpoint) ?? cellOf([]);
    const cell = updateCell(before, removedHere.get(touchpoint) ?? [], addedHere.get(touchpoint) ?? []);
    if (cell.placed.length > 0) cells.set(touchpoint, cell);
    else cells.delete(touchpoint);
  }
  return { cells };
}
