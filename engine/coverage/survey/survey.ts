import type { Entries, PlacementFacts, World } from '../../../types/world';
import { entryKeyOf } from '../../entry-key';
import { groupBy } from '../../group-by';
import { byPrecedence } from '../../ladder/order';
import { columnsOf, type Columns } from './columns';
import { namesFor, placer, type SurveyNames, type SurveyPlacement } from './placement';

/** The placements of one stage and touchpoint. Immutable, so that findings about it can be remembered. */
export interface SurveyCell {
  /** In order of precedence. */
  readonly placed: readonly SurveyPlacement[];
  readonly columns: Columns;
}

/** One stage: its cells by touchpoint, `null` for the placements without one. Cells without placements are left out. */
export interface SurveyStage {
  readonly cells: ReadonlyMap<string | null, SurveyCell>;
}

/** A world, whatever holds its entries. */
export interface Surveyed extends Omit<World, 'entries'> {
  readonly entries: Entries;
}

/**
 * A world prepared for looks: its placements joined with their entries and sorted into cells. Placements whose stage,
 * touchpoint or entry is missing are orphans and count nowhere.
 */
export interface Survey {
  /** The world without its content. Its `moments` may be exchanged; any other change needs another survey. */
  readonly plan: Omit<World, 'placements' | 'entries'>;
  readonly entries: Entries;
  /** By slug; each stage of the plan. */
  readonly stages: ReadonlyMap<string, SurveyStage>;
  /** Orphans that have a cell: only their entry is gone. */
  readonly gone: readonly PlacementFacts[];
  /** Shared by all surveys that were made from one another, because names are only ever added. */
  readonly names: SurveyNames;
}

/** Compiles a world, once for any number of looks. */
export function surveyOf({ placements, entries, ...plan }: Surveyed): Survey {
  const names = namesFor(plan.locales);
  const { byStage, gone } = sortOut(plan, names, placements, entries);
  const stages = new Map(
    plan.stages.map(({ slug }): [string, SurveyStage] => {
      const cells = groupBy(byStage.get(slug) ?? [], ({ facts }) => facts.touchpoint);
      return [slug, { cells: new Map([...cells].map(([touchpoint, placed]) => [touchpoint, cellOf(placed)])) }];
    }),
  );
  return { plan, entries, names, stages, gone };
}

/** Returns a survey as it is, and compiles a world. */
export function toSurvey(of: World | Survey): Survey {
  return 'plan' in of ? of : surveyOf(of);
}

/** Placements that have a cell: those whose entry is there, by stage, and those whose entry is gone. */
interface SortedOut {
  readonly byStage: ReadonlyMap<string, SurveyPlacement[]>;
  readonly gone: readonly PlacementFacts[];
}

/** Joins placements with their entries and separates the orphans from the others. */
export function sortOut(
  { stages, touchpoints }: Survey['plan'],
  names: SurveyNames,
  placements: readonly PlacementFacts[],
  entries: Entries,
): SortedOut {
  const place = placer(names, entries);
  const knownStages = new Set(stages.map((stage) => stage.slug));
  const knownTouchpoints = new Set<string | null>([null, ...touchpoints.map((touchpoint) => touchpoint.slug)]);
  const byStage = new Map<string, SurveyPlacement[]>([...knownStages].map((stage) => [stage, []]));
  const gone: PlacementFacts[] = [];
  for (const facts of placements) {
    const list = byStage.get(facts.stage);
    if (!list || !knownTouchpoints.has(facts.touchpoint)) continue;
    const placed = place(facts);
    if (placed) list.push(placed);
    else if (!entries.get(entryKeyOf(facts))) gone.push(facts);
  }
  return { byStage, gone };
}

/** Makes a cell of these placements. It sorts the array that it is given. */
export function cellOf(placed: SurveyPlacement[]): SurveyCell {
  placed.sort((a, b) => byPrecedence(a.facts, b.facts));
  return { placed, columns: columnsOf(placed) };
}
