import { DEFAULT_LIMIT } from '../../../types/defaults';
import type { Instant } from '../../../types/world';
import { floatAt, itemAt } from '../../at';
import { EVERYONE } from '../survey/placement';
import type { Survey, SurveyCell, SurveyStage } from '../survey/survey';
import { contendersOf, isAbove, listOf, type Contender, type Contenders, type Heads } from './contenders';
import { BELOW_USUAL, UNREACHABLE } from './fate';
import { Memory, type Finding } from './memory';
import { hiddenAnywhere } from './hidden';

/** What becomes of the placements of a stage. */
export interface StageReach extends Finding {
  /** For each cell what becomes of the placement at each position: see `fate`. */
  readonly fates: ReadonlyMap<SurveyCell, Uint8Array>;
}

const NONE: readonly Contender[] = [];
const known = /* @__PURE__ */ new Memory<SurveyStage, StageReach>();

/**
 * Finds what no request returns: at any stage, with any touchpoint or none, for any set of segments, in any of the
 * site's locales, over all content types, for however many entries. And of what some request returns, what none does
 * that asks for as many as are usually shown: at a touchpoint its `usualNumber`, without one the default limit.
 *
 * Few of these requests need be asked:
 * - Of all sets of segments the empty one and those of one segment are enough. More segments make more placements eligible
 *   and leave the order of the others alone, so whatever stands above a placement for a small set stands above it for a
 *   larger one. A placement for everyone that any set finds is found with the empty set; one for segments that a set finds
 *   is found with just a segment that it shares with that set.
 * - A placement that a request for a later stage finds, as an earlier one, is found at its own stage with the same
 *   touchpoint: there nothing stands above it that does not stand above it here, where the stages between come first and
 *   what is for everyone ranks with what is for a segment.
 * - A placement at a touchpoint is judged there. With another it is not eligible, and without one more stands above it. At
 *   its own nothing but its own audience's stands above it: its contenders are found, and only they. (Without a touchpoint
 *   more may be asked for than is usual there; that does not count.)
 * - A placement for any touchpoint may be found at any, and without one.
 */
export function reachOf(survey: Survey, stage: SurveyStage, at: Instant): StageReach {
  return known.recall(stage, '', at, () => reach(survey, stage, at));
}

function reach(survey: Survey, stage: SurveyStage, at: Instant): StageReach {
  const { plan } = survey;
  const locales = new Set(plan.locales).size;
  const usual = new Map(plan.touchpoints.map(({ slug, usualNumber }) => [slug, usualNumber ?? DEFAULT_LIMIT]));
  const most = Math.max(DEFAULT_LIMIT, ...usual.values());
  const contenders = new Map<string | null, Contenders>();
  for (const [touchpoint, cell] of stage.cells) {
    const number = touchpoint === null ? most : (usual.get(touchpoint) ?? DEFAULT_LIMIT);
    contenders.set(touchpoint, contendersOf(cell, at, locales, number));
  }
  const all = [...contenders.values()];
  const fates = new Map(all.map((each) => [each.cell, each.fates]));
  const here = contenders.get(null);
  if (here) {
    const rooms = plan.touchpoints.map(({ slug }): Room => {
      return { cell: contenders.get(slug), limit: usual.get(slug) ?? DEFAULT_LIMIT };
    });
    const found = reachedAnywhere(here, all, rooms, locales);
    fates.set(here.cell, fatesAnywhere(survey, stage, here, found, at));
  }
  return { fates, until: all.reduce((soonest, { until }) => Math.min(soonest, until), Infinity) };
}

/** What becomes of the placements for any touchpoint, where `found` are shown as usual somewhere. */
function fatesAnywhere(
  survey: Survey,
  stage: SurveyStage,
  here: Contenders,
  found: ReadonlySet<number>,
  at: Instant,
): Uint8Array {
  const fates = here.fates.slice();
  for (const position of positionsOn(here)) fates[position] = found.has(position) ? 0 : BELOW_USUAL;
  const below: number[] = [];
  fates.forEach((fate, position) => fate === BELOW_USUAL && below.push(position));
  for (const position of hiddenAnywhere(survey, stage, here.cell, below, at)) fates[position] = UNREACHABLE;
  return fates;
}

/** The positions that are on any list. */
function positionsOn({ lists }: Contenders): Set<number> {
  const positions = new Set<number>();
  for (const list of lists) for (const { position } of list ?? NONE) positions.add(position);
  return positions;
}

/** A touchpoint, and how many entries it usually shows. */
interface Room {
  /** `undefined` for one without placements, which has room for those for any touchpoint. */
  readonly cell: Contenders | undefined;
  readonly limit: number;
}

/** The positions of what is found among the placements for any touchpoint, `here`. */
function reachedAnywhere(
  here: Contenders,
  everyCell: readonly Contenders[],
  rooms: readonly Room[],
  locales: number,
): Set<number> {
  const found = new Set<number>();
  const others = everyCell.filter((cell) => cell !== here);
  here.lists.forEach((list, number) => {
    if (!list || list.every(({ position }) => found.has(position))) return;
    const toEveryone = listOf(EVERYONE, (number % locales) + 1, locales);
    const crowds = crowdsIn(rooms, number, toEveryone);
    const leaders = leadersOf(list, others, number);
    list.forEach((contender, rank) => {
      if (isFoundAtOne(list, rank, crowds) || leaders.includes(contender)) found.add(contender.position);
    });
  });
  return found;
}

/** The entries that a touchpoint shows first, and how many it shows. */
interface Crowd {
  readonly entries: ReadonlySet<number>;
  readonly limit: number;
}

/** What each touchpoint shows first, to an audience; those that leave no room are left out. */
function crowdsIn(rooms: readonly Room[], named: number, toEveryone: number): Crowd[] {
  const crowds: Crowd[] = [];
  for (const { cell, limit } of rooms) {
    if (lengthOf(cell, named) >= limit || lengthOf(cell, toEveryone) >= limit) continue;
    const entries = new Set<number>();
    for (const { entry } of cell?.lists[named] ?? NONE) entries.add(entry);
    for (const { entry } of cell?.lists[toEveryone] ?? NONE) entries.add(entry);
    if (entries.size < limit) crowds.push({ entries, limit });
  }
  return crowds;
}

function lengthOf(cell: Contenders | undefined, number: number): number {
  return cell?.heads.lengths[number] ?? 0;
}

/** Whether a touchpoint's own entries leave room for the one at that rank among those for any touchpoint. */
function isFoundAtOne(list: readonly Contender[], rank: number, crowds: readonly Crowd[]): boolean {
  const { entry } = itemAt(list, rank);
  return crowds.some(({ entries, limit }) => {
    if (entries.has(entry)) return false;
    let above = entries.size;
    for (let before = 0; before < rank; before += 1) {
      if (!entries.has(itemAt(list, before).entry)) above += 1;
    }
    return above < limit;
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
