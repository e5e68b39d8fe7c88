import type { Instant } from '../../../types/world';
import { intAt, itemAt } from '../../at';
import { byPrecedence } from '../../ladder/order';
import { isOpenAt, isPublished } from '../survey/columns';
import { EVERYONE } from '../survey/placement';
import type { Survey, SurveyCell, SurveyStage } from '../survey/survey';
import { isFor, leads, repeatsIn } from './repeats';

/** A live placement at a touchpoint, of an entry that also stands there for any touchpoint. */
interface Rival {
  readonly touchpoint: string;
  readonly cell: SurveyCell;
  readonly position: number;
}

/**
 * Of some live placements for any touchpoint of a stage, the positions of those that a request returns if it asks for enough
 * entries. Only placements of the same entry can be in the way then: at each touchpoint one for the same audience or for
 * everyone, and where no touchpoint is asked for, one for the same audience that ranks above.
 */
export function reachableAnywhere(
  { plan, names }: Survey,
  { cells }: SurveyStage,
  anywhere: SurveyCell,
  positions: readonly number[],
  at: Instant,
): Set<number> {
  const { columns, placed } = anywhere;
  const locales = new Set(plan.journey.locales).size;
  const entryAt = (position: number): number => intAt(columns.entries, intAt(columns.slots, position));
  const spread = countCells(cells, names.entries.size);
  // An entry that does not stand at every touchpoint is alone at one of them.
  const isEverywhere = (position: number): boolean => intAt(spread, entryAt(position)) === plan.touchpoints.length;
  const rivals = rivalsOf(cells, new Set(positions.filter(isEverywhere).map(entryAt)), at);
  const repeats = repeatsIn(columns, at);
  const isReached = (position: number): boolean => {
    const own = isEverywhere(position) ? (rivals.get(entryAt(position)) ?? []) : undefined;
    return leads(columns, position, repeats, locales, (audience, locale) => {
      if (!own) return true;
      const inTheWay = own.filter(({ cell, position: other }) =>
        [audience, EVERYONE].some((each) => isFor(cell.columns, other, each, locale)),
      );
      if (new Set(inTheWay.map(({ touchpoint }) => touchpoint)).size < plan.touchpoints.length) return true;
      const { facts } = itemAt(placed, position);
      return !inTheWay.some(
        ({ cell, position: other }) =>
          isFor(cell.columns, other, audience, locale) && byPrecedence(itemAt(cell.placed, other).facts, facts) < 0,
      );
    });
  };
  return new Set(positions.filter(isReached));
}

/** At how many touchpoints each entry stands, live or not. */
function countCells(cells: SurveyStage['cells'], entries: number): Int32Array {
  const counts = new Int32Array(entries);
  for (const [touchpoint, { columns }] of cells) {
    if (touchpoint !== null) for (const entry of columns.entries) counts[entry] = intAt(counts, entry) + 1;
  }
  return counts;
}

function rivalsOf(
  cells: SurveyStage['cells'],
  entries: ReadonlySet<number>,
  at: Instant,
): ReadonlyMap<number, Rival[]> {
  const rivals = new Map<number, Rival[]>();
  if (entries.size === 0) return rivals;
  for (const [touchpoint, cell] of cells) {
    if (touchpoint === null) continue;
    const { columns } = cell;
    for (let position = 0; position < columns.size; position += 1) {
      const entry = intAt(columns.entries, intAt(columns.slots, position));
      if (!entries.has(entry) || !isPublished(columns, position) || !isOpenAt(columns, position, at)) continue;
      const rival = { touchpoint, cell, position };
      const before = rivals.get(entry);
      if (before) before.push(rival);
      else rivals.set(entry, [rival]);
    }
  }
  return rivals;
}
