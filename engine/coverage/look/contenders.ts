import { DEFAULT_LIMIT } from '../../../types/defaults';
import type { Instant } from '../../../types/world';
import { floatAt, intAt, itemAt } from '../../at';
import { byPrecedence } from '../../ladder/order';
import { isPublished, isWithin } from '../survey/columns';
import { ANY_LOCALE, type SurveyPlacement } from '../survey/placement';
import type { SurveyCell } from '../survey/survey';
import { BELOW_USUAL, UNREACHABLE } from './fate';
import { Memory, sooner, type Finding } from './memory';
import { Repeats } from './repeats';

/** One that a request could return. */
export interface Contender {
  /** Its position in the cell. */
  readonly position: number;
  readonly entry: number;
  readonly placed: SurveyPlacement;
  readonly weight: number;
  /** The beginning of its documentId, as a number. */
  readonly beginning: number;
}

/**
 * What must be known of each list before it is read, by {@link listOf}. A stage has thousands of lists scattered across
 * memory. These numbers lie side by side and save reading most of the lists.
 */
export interface Heads {
  readonly lengths: Uint8Array;
  /** The weight of the best contender; `-Infinity` where there is none. */
  readonly weights: Float64Array;
  /** The beginning of the best contender's documentId, as a number. */
  readonly beginnings: Float64Array;
}

/**
 * What a request of the usual size could return from a cell: for each audience and each of the site's locales, the first
 * placements of the first entries. Anything further down is behind as many entries, or behind its own entry, in every such
 * answer.
 */
export interface Contenders extends Finding {
  readonly cell: SurveyCell;
  /** Best first, by {@link listOf}; at least ten, where there are as many. */
  readonly lists: readonly (readonly Contender[] | undefined)[];
  readonly heads: Heads;
  /** What becomes of each placement at this cell, seen by itself. */
  readonly fates: Uint8Array;
}

/** The number of an audience's list in a locale, 1 to `locales`, which is how many the site has. */
export function listOf(audience: number, locale: number, locales: number): number {
  return audience * locales + locale - 1;
}

const known = /* @__PURE__ */ new Memory<SurveyCell, Contenders>();

/** The contenders of a cell at a given time; `usual` is how many entries are usually shown there. */
export function contendersOf(cell: SurveyCell, at: Instant, locales: number, usual: number): Contenders {
  return known.recall(cell, '', at, () => contend(cell, at, locales, usual));
}

function contend(cell: SurveyCell, at: Instant, locales: number, usual: number): Contenders {
  const { columns } = cell;
  const lists: Contender[][] = [];
  const fates = new Uint8Array(columns.size);
  const repeats = new Repeats(columns, at);
  let until = Infinity;
  for (let position = 0; position < columns.size; position += 1) {
    const startsAt = floatAt(columns.startsAt, position);
    const endsAt = floatAt(columns.endsAt, position);
    until = sooner(sooner(until, startsAt, at), endsAt, at);
    if (!isWithin(startsAt, endsAt, at) || !isPublished(columns, position)) continue;
    const place = enlist(cell, position, lists, locales, usual);
    if (place === USUAL) continue;
    // Only an entry that is here more than once can be in its own way.
    const isReached = place === FURTHER_DOWN && (!repeats.has(position) || repeats.leads(position, locales));
    fates[position] = isReached ? BELOW_USUAL : UNREACHABLE;
  }
  return { cell, lists, heads: headsOf(lists), fates, until };
}

function headsOf(lists: readonly (readonly Contender[] | undefined)[]): Heads {
  const heads: Heads = {
    lengths: new Uint8Array(lists.length),
    weights: new Float64Array(lists.length).fill(-Infinity),
    beginnings: new Float64Array(lists.length),
  };
  lists.forEach((list, number) => {
    const best = list?.[0];
    if (!list || !best) return;
    heads.lengths[number] = list.length;
    heads.weights[number] = best.weight;
    heads.beginnings[number] = best.beginning;
  });
  return heads;
}

/** Whether one comes before the other in an answer that ranks both. */
export function isAbove(one: Contender, other: Contender): boolean {
  const difference = other.weight - one.weight || one.beginning - other.beginning;
  return (difference || byPrecedence(one.placed.facts, other.placed.facts)) < 0;
}

/** In no locale of the site. */
const NOWHERE = 0;
const FURTHER_DOWN = 1;
const USUAL = 2;

/**
 * Puts a placement on the lists of its audiences and locales where there is room, and returns whether it is among the usual
 * number on any. Lists are never shorter than what a request without a touchpoint shows.
 */
function enlist(cell: SurveyCell, position: number, lists: Contender[][], locales: number, usual: number): number {
  const { audiences, published, slots, entries } = cell.columns;
  const entry = intAt(entries, intAt(slots, position));
  const room = Math.max(usual, DEFAULT_LIMIT);
  let place = NOWHERE;
  const [firstAudience, endOfAudiences] = [intAt(audiences.starts, position), intAt(audiences.starts, position + 1)];
  const endOfVersions = intAt(published.starts, position + 1);
  for (let version = intAt(published.starts, position); version < endOfVersions; version += 1) {
    const locale = intAt(published.locales, version);
    const first = locale === ANY_LOCALE ? 1 : locale;
    const last = locale === ANY_LOCALE ? locales : Math.min(locale, locales);
    for (let each = first; each <= last; each += 1) {
      for (let i = firstAudience; i < endOfAudiences; i += 1) {
        if (place === NOWHERE) place = FURTHER_DOWN;
        const list = (lists[listOf(intAt(audiences.segments, i), each, locales)] ??= []);
        if (list.length >= room || holds(list, entry)) continue;
        if (list.length < usual) place = USUAL;
        list.push(contenderAt(cell, position));
      }
    }
  }
  return place;
}

function contenderAt({ placed, columns }: SurveyCell, position: number): Contender {
  return {
    position,
    entry: intAt(columns.entries, intAt(columns.slots, position)),
    placed: itemAt(placed, position),
    weight: floatAt(columns.weights, position),
    beginning: floatAt(columns.beginnings, position),
  };
}

function holds(list: readonly Contender[], entry: number): boolean {
  for (const contender of list) if (contender.entry === entry) return true;
  return false;
}
