import type { Entries, PlacementFacts } from '../../../types/world';
import { groupBy } from '../../group-by';
import type { SurveyPlacement } from './placement';
import { cellOf, sortOut, type Survey, type SurveyStage } from './survey';
import { updateCell } from './update-cell';

/**
 * Another survey without the `removed` placements, which it knows by their stage, touchpoint and id, and with the `added`
 * ones. Cells that do not change are shared, together with all that was found out about them.
 *
 * `entries` is for the added placements, and the same as before unless given. Where an entry changed, was published say,
 * its placements are to be both removed and added, all of them.
 */
export function updateSurvey(
  survey: Survey,
  removed: readonly PlacementFacts[],
  added: readonly PlacementFacts[],
  entries: Entries = survey.entries,
): Survey {
  const goes = groupBy(removed, (facts) => facts.stage);
  const comes = sortOut(survey.plan, survey.names, added, entries);
  const stages = new Map(survey.stages);
  for (const [slug, stage] of survey.stages) {
    const [out, into] = [goes.get(slug) ?? [], comes.byStage.get(slug) ?? []];
    if (out.length + into.length > 0) stages.set(slug, updateStage(stage, out, into));
  }
  const leaving = new Set(removed.map((facts) => facts.id));
  const gone = [...survey.gone.filter((facts) => !leaving.has(facts.id)), ...comes.gone];
  return { ...survey, entries, stages, gone };
}

function updateStage(
  stage: SurveyStage,
  removed: readonly PlacementFacts[],
  added: readonly SurveyPlacement[],
): SurveyStage {
  const goes = groupBy(removed, (facts) => facts.touchpoint);
  const comes = groupBy(added, ({ facts }) => facts.touchpoint);
  const cells = new Map(stage.cells);
  for (const touchpoint of new Set([...goes.keys(), ...comes.keys()])) {
    const before = stage.cells.get(touchpoint) ?? cellOf([]);
    const cell = updateCell(before, goes.get(touchpoint) ?? [], comes.get(touchpoint) ?? []);
    if (cell.placed.length > 0) cells.set(touchpoint, cell);
    else cells.delete(touchpoint);
  }
  return { cells };
}
