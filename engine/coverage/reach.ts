import type { Instant } from '../../types/world';
import { byPrecedence } from '../ladder/order';
import { isOpenAt, isPublished } from './columns';
import { contendersOf, LIMIT, listOf, type Contender, type Contenders } from './contenders';
import { Memory, type Finding } from './memory';
import { EVERYONE, type Placed } from './placed';
import type { Survey, SurveyCell, SurveyStage } from './survey';

/** The placements of a stage that are live, in whatever locale, and that no request returns. */
export interface Reach extends Finding {
  /** For each cell 1 at the position of a placement that is missed. */
  readonly missed: ReadonlyMap<SurveyCell, Uint8Array>;
}

const NONE: readonly Contender[] = [];
const known = new Memory<SurveyStage, Reach>();

/**
 * Finds what no request returns: at any stage, with any touchpoint or none, for any set of segments, in any of the
 * journey's locales, over all content types, up to the default limit.
 *
 * Few of these requests need be asked:
 * - Of all sets of segments the empty one and those of one segment are enough. More segments make more placements eligible
 *   and leave the order of the others alone, so whatever stands above a placement for a small set stands above it for a
 *   larger one. A placement for everyone that any set finds is found with the empty set; one for segments that a set finds
 *   is found with just a segment that it shares with that set.
 * - A placement that a request for a later stage finds, as an earlier one, is found at its own stage with the same
 *   touchpoint: there nothing stands above it that does not stand above it here, where the stages between come first and
 *   what is for everyone ranks with what is for a segment.
 * - A placement at a touchpoint is found there if at all. Without a touchpoint more stands above it; with another it is
 *   not eligible. At its own nothing but its own audience's stands above it: its contenders are found, and only they.
 * - A placement for any touchpoint may be found at any, and without one.
 */
export function reachOf(survey: Survey, stage: SurveyStage, at: Instant): Reach {
  return known.recall(stage, '', at, () => reach(survey, stage, at));
}

function reach({ plan }: Survey, stage: SurveyStage, at: Instant): Reach {
  const locales = new Set(plan.journey.locales).size;
  const contenders = new Map([...stage.cells.values()].map((cell) => [cell, contendersOf(cell, at, locales)]));
  const missed = new Map<SurveyCell, Uint8Array>();
  let until = Infinity;
  for (const [cell, { beaten, until: holds }] of contenders) {
    missed.set(cell, beaten);
    until = Math.min(until, holds);
  }
  const anywhere = stage.cells.get(null);
  if (anywhere) {
    const atTouchpoints = plan.touchpoints.map(({ slug }) => {
      const cell = stage.cells.get(slug);
      return cell && contenders.get(cell);
    });
    const here = contenders.get(anywhere) as Contenders;
    const found = reachedAnywhere(here, [...contenders.values()], atTouchpoints, locales);
    missed.set(anywhere, missedOf(anywhere, at, found));
  }
  return { missed, until };
}

function missedOf({ columns }: SurveyCell, at: Instant, found: ReadonlySet<number>): Uint8Array {
  const missed = new Uint8Array(columns.size);
  for (let position = 0; position < columns.size; position += 1) {
    const isLive = isPublished(columns, position) && isOpenAt(columns, position, at);
    missed[position] = Number(isLive && !found.has(position));
  }
  return missed;
}

/**
 * The positions of what is found among the placements for any touchpoint, `here`. `atTouchpoints` holds `undefined` for a
 * touchpoint without placements, which has room for all of them.
 */
function reachedAnywhere(
  here: Contenders,
  everyCell: readonly Contenders[],
  atTouchpoints: readonly (Contenders | undefined)[],
  locales: number,
): Set<number> {
  const found = new Set<number>();
  here.lists.forEach((list, number) => {
    if (!list || list.every(({ position }) => found.has(position))) return;
    const toEveryone = listOf(EVERYONE, (number % locales) + 1, locales);
    const crowds = atTouchpoints.flatMap((cell) => crowdOf(cell?.lists[number], cell?.lists[toEveryone]) ?? []);
    // Where ten stand above one in a request without a touchpoint, they stand above all that follow it as well.
    let isFull = false;
    list.forEach(({ position, entry }, rank) => {
      const above = isFull ? undefined : entriesAbove(here.cell.placed[position] as Placed, everyCell, number);
      isFull ||= above === undefined || above.size >= LIMIT;
      if (isFoundAtOne(list, rank, crowds) || (!isFull && !above?.has(entry))) found.add(position);
    });
  });
  return found;
}

/** The entries that a touchpoint shows first, to an audience; `undefined` where they leave no room. */
function crowdOf(named: readonly Contender[] = NONE, toEveryone: readonly Contender[] = NONE): Set<number> | undefined {
  if (named.length >= LIMIT || toEveryone.length >= LIMIT) return undefined;
  const crowd = new Set<number>();
  for (const { entry } of named) crowd.add(entry);
  for (const { entry } of toEveryone) crowd.add(entry);
  return crowd.size < LIMIT ? crowd : undefined;
}

/** Whether a touchpoint's own entries leave room for the one at that rank among those for any touchpoint. */
function isFoundAtOne(list: readonly Contender[], rank: number, crowds: readonly ReadonlySet<number>[]): boolean {
  const { entry } = list[rank] as Contender;
  return crowds.some((crowd) => {
    if (crowd.has(entry)) return false;
    let above = crowd.size;
    for (let before = 0; before < rank; before += 1) {
      if (!crowd.has((list[before] as Contender).entry)) above += 1;
    }
    return above < LIMIT;
  });
}

/** The entries that stand above one in a request without a touchpoint, which ranks those of all cells; at most ten. */
function entriesAbove(placed: Placed, everyCell: readonly Contenders[], number: number): Set<number> {
  const above = new Set<number>();
  for (const { cell, lists } of everyCell) {
    for (const { position, entry } of lists[number] ?? NONE) {
      if (byPrecedence((cell.placed[position] as Placed).facts, placed.facts) >= 0) break;
      above.add(entry);
      if (above.size >= LIMIT) return above;
    }
  }
  return above;
}
