import { DEFAULT_LIMIT } from '../../../types/defaults';
import type { Instant } from '../../../types/world';
import { floatAt, itemAt } from '../../at';
import { isOpenAt, isPublished } from '../survey/columns';
import { EVERYONE } from '../survey/placement';
import type { Survey, SurveyCell, SurveyStage } from '../survey/survey';
import { contendersOf, isAbove, listOf, type Contender, type Contenders, type Heads } from './contenders';
import { Memory, type Finding } from './memory';

/** The placements of a stage that are live, in whatever locale, and that no request returns. */
export interface StageReach extends Finding {
  /** For each cell 1 at the position of a placement that is missed. */
  readonly missed: ReadonlyMap<SurveyCell, Uint8Array>;
}

const NONE: readonly Contender[] = [];
const known = /* @__PURE__ */ new Memory<SurveyStage, StageReach>();

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
export function reachOf(survey: Survey, stage: SurveyStage, at: Instant): StageReach {
  return known.recall(stage, '', at, () => reach(survey, stage, at));
}

function reach({ plan }: Survey, stage: SurveyStage, at: Instant): StageReach {
  const locales = new Set(plan.journey.locales).size;
  const contenders = new Map([...stage.cells.values()].map((cell) => [cell, contendersOf(cell, at, locales)]));
  const missed = new Map<SurveyCell, Uint8Array>();
  let until = Infinity;
  for (const [cell, { beaten, until: holds }] of contenders) {
    missed.set(cell, beaten);
    until = Math.min(until, holds);
  }
  const anywhere = stage.cells.get(null);
  const here = anywhere && contenders.get(anywhere);
  if (here) {
    const atTouchpoints = plan.touchpoints.map(({ slug }) => {
      const cell = stage.cells.get(slug);
      return cell && contenders.get(cell);
    });
    const found = reachedAnywhere(here, [...contenders.values()], atTouchpoints, locales);
    missed.set(here.cell, missedOf(here.cell, at, found));
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
  const others = everyCell.filter((cell) => cell !== here);
  here.lists.forEach((list, number) => {
    if (!list || list.every(({ position }) => found.has(position))) return;
    const toEveryone = listOf(EVERYONE, (number % locales) + 1, locales);
    const crowds = crowdsIn(atTouchpoints, number, toEveryone);
    const leaders = leadersOf(list, others, number);
    list.forEach((contender, rank) => {
      if (isFoundAtOne(list, rank, crowds) || leaders.includes(contender)) found.add(contender.position);
    });
  });
  return found;
}

/** The entries that each touchpoint shows first, to an audience; those that leave no room are left out. */
function crowdsIn(
  atTouchpoints: readonly (Contenders | undefined)[],
  named: number,
  toEveryone: number,
): ReadonlySet<number>[] {
  const crowds: ReadonlySet<number>[] = [];
  for (const cell of atTouchpoints) {
    if (lengthOf(cell, named) >= DEFAULT_LIMIT || lengthOf(cell, toEveryone) >= DEFAULT_LIMIT) continue;
    const crowd = new Set<number>();
    for (const { entry } of cell?.lists[named] ?? NONE) crowd.add(entry);
    for (const { entry } of cell?.lists[toEveryone] ?? NONE) crowd.add(entry);
    if (crowd.size < DEFAULT_LIMIT) crowds.push(crowd);
  }
  return crowds;
}

function lengthOf(cell: Contenders | undefined, number: number): number {
  return cell?.heads.lengths[number] ?? 0;
}

/** Whether a touchpoint's own entries leave room for the one at that rank among those for any touchpoint. */
function isFoundAtOne(list: readonly Contender[], rank: number, crowds: readonly ReadonlySet<number>[]): boolean {
  const { entry } = itemAt(list, rank);
  return crowds.some((crowd) => {
    if (crowd.has(entry)) return false;
    let above = crowd.size;
    for (let before = 0; before < rank; before += 1) {
      if (!crowd.has(itemAt(list, before).entry)) above += 1;
    }
    return above < DEFAULT_LIMIT;
  });
}

/**
 * Those of a list that a request without a touchpoint, which ranks the entries of all cells, shows among its first ten:
 * no ten entries stand above them, nor does their own by another placement.
 */
function leadersOf(list: readonly Contender[], others: readonly Contenders[], number: number): Contender[] {
  const leaders: Contender[] = [];
  const above = new Set<number>();
  for (const contender of list) {
    for (const { heads, lists } of others) {
      if (isAboveAll(contender, heads, number)) continue;
      for (const rival of lists[number] ?? NONE) {
        if (!isAbove(rival, contender)) break;
        above.add(rival.entry);
        if (above.size >= DEFAULT_LIMIT) return leaders;
      }
    }
    if (!above.has(contender.entry)) leaders.push(contender);
    above.add(contender.entry);
    if (above.size >= DEFAULT_LIMIT) break;
  }
  return leaders;
}

/** Whether a contender certainly stands above all of another cell's list; where it is close, that list has to be read. */
function isAboveAll(contender: Contender, { weights, beginnings }: Heads, number: number): boolean {
  const best = weights[number] ?? -Infinity;
  if (best !== contender.weight) return best < contender.weight;
  return floatAt(beginnings, number) > contender.beginning;
}
