import type { Instant } from '../../../types/world';
import { intAt, itemAt } from '../../at';
import { byPrecedence } from '../../ladder/order';
import { isOpenAt, isPublished } from '../survey/columns';
import { EVERYONE } from '../survey/placement';
import type { Survey, SurveyCell, SurveyStage } from '../survey/survey';
import { isFor, Repeats } from './repeats';

/** A live placement at a touchpoint, of an entry that is also placed in the stage for any touchpoint. */
interface Rival {
  readonly touchpoint: string;
  readonly cell: SurveyCell;
  readonly position: number;
}

/**
 * Of some live placements for any touchpoint of a stage, each the first of its entry among these, the positions of those that no
 * request returns, however many entries it asks for. Only placements of the same entry can be in the way: at each touchpoint one
 * for the same audience or for everyone, and where no touchpoint is asked for, one for the same audience that ranks above.
 */
export function hiddenAnywhere(
  { plan }: Survey,
  { cells }: SurveyStage,
  anywhere: SurveyCell,
  positions: readonly number[],
  at: Instant,
): number[] {
  const { columns, placed } = anywhere;
  const entryAt = (position: number): number => intAt(columns.entries, intAt(columns.slots, position));
  const atTouchpoints = plan.touchpoints.map(({ slug }) => cells.get(slug));
  const everywhere = inEach(new Set(positions.map(entryAt)), atTouchpoints);
  // An entry that is not at every touchpoint is alone at one of them.
  if (everywhere.size === 0) return [];
  const locales = new Set(plan.locales).size;
  const rivals = rivalsOf(cells, everywhere, at);
  const repeats = new Repeats(columns, at);
  return positions.filter((position) => {
    if (!everywhere.has(entryAt(position))) return false;
    const own = rivals.get(entryAt(position)) ?? [];
    return !repeats.leads(position, locales, (audience, locale) => {
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
  });
}

/** Those of some entries that are placed in each of these cells, live or not; `undefined` for an empty cell. */
function inEach(entries: ReadonlySet<number>, cells: readonly (SurveyCell | undefined)[]): ReadonlySet<number> {
  let left = entries;
  for (const cell of cells) {
    if (left.size === 0) break;
    left = new Set(cell?.columns.entries.filter((entry) => left.has(entry)));
  }
  return left;
}

function rivalsOf(
  cells: SurveyStage['cells'],
  entries: ReadonlySet<number>,
  at: Instant,
): ReadonlyMap<number, Rival[]> {
  const rivals = new Map<number, Rival[]>();
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
