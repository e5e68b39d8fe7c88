import type { Instant } from '../../../types/world';
import { floatAt, intAt, numberAt } from '../../at';
import { EVERYONE, type SurveyPlacement } from './placement';

/**
 * Placements column by column: a look may read a hundred thousand of them, and arrays of numbers lie side by side in memory
 * while objects are scattered. Where a placement has several values, those of position `i` run from `starts[i]` up to, but not
 * including, `starts[i + 1]`.
 */
export interface Columns {
  /** How many placements. */
  readonly size: number;
  /** The distinct entries; the position of an entry in it is its slot. */
  readonly entries: Int32Array;
  readonly slots: Int32Array;
  readonly weights: Float64Array;
  /** The beginnings of the documentIds, by {@link beginningOf}: together with the weights they settle most of the order. */
  readonly beginnings: Float64Array;
  readonly contentTypes: Int32Array;
  readonly locales: Int32Array;
  /** `-Infinity`: since ever. */
  readonly startsAt: Float64Array;
  /** `Infinity`: for ever. */
  readonly endsAt: Float64Array;
  /** The segments, or just everyone; never none. */
  readonly audiences: { readonly starts: Int32Array; readonly segments: Int32Array };
  /** The locales in which there is a draft and nothing published. */
  readonly drafts: { readonly starts: Int32Array; readonly locales: Int32Array };
  readonly published: {
    readonly starts: Int32Array;
    readonly locales: Int32Array;
    readonly touchedAt: Float64Array;
    /** `Infinity` where no review named a day. */
    readonly dueAt: Float64Array;
    /** 1 where somebody said that the version needs an update. */
    readonly toUpdate: Uint8Array;
  };
}

/** Whether a window is open at a given time. */
export function isWithin(startsAt: Instant, endsAt: Instant, at: Instant): boolean {
  return startsAt <= at && at < endsAt;
}

/** Whether the window of the placement at a position is open at that time. */
export function isOpenAt({ startsAt, endsAt }: Columns, position: number, at: Instant): boolean {
  return isWithin(floatAt(startsAt, position), floatAt(endsAt, position), at);
}

/** Whether the placement at a position leads to anything published. */
export function isPublished({ published: { starts } }: Columns, position: number): boolean {
  return intAt(starts, position) < intAt(starts, position + 1);
}

/** Whether the placement at a position names no segment. */
export function isForEveryone({ audiences: { starts, segments } }: Columns, position: number): boolean {
  return segments[intAt(starts, position)] === EVERYONE;
}

export function columnsOf(placed: readonly SurveyPlacement[]): Columns {
  const lengths = { audiences: 0, drafts: 0, published: 0 };
  for (const { audiences, drafts, published } of placed) {
    lengths.audiences += audiences.length;
    lengths.drafts += drafts.length;
    lengths.published += published.locales.length;
  }
  const columns = blankColumns(placed.length, slotsOf(placed), lengths);
  placed.forEach((each, position) => write(columns, position, each));
  return columns;
}

/** Empty columns for a number of placements, audiences, drafts and published versions. */
export function blankColumns(
  size: number,
  slots: Pick<Columns, 'entries' | 'slots'>,
  lengths: Readonly<Record<'audiences' | 'drafts' | 'published', number>>,
): Columns {
  return {
    size,
    ...slots,
    weights: new Float64Array(size),
    beginnings: new Float64Array(size),
    contentTypes: new Int32Array(size),
    locales: new Int32Array(size),
    startsAt: new Float64Array(size),
    endsAt: new Float64Array(size),
    audiences: { starts: new Int32Array(size + 1), segments: new Int32Array(lengths.audiences) },
    drafts: { starts: new Int32Array(size + 1), locales: new Int32Array(lengths.drafts) },
    published: {
      starts: new Int32Array(size + 1),
      locales: new Int32Array(lengths.published),
      touchedAt: new Float64Array(lengths.published),
      dueAt: new Float64Array(lengths.published),
      toUpdate: new Uint8Array(lengths.published),
    },
  };
}

function write(columns: Columns, position: number, placed: SurveyPlacement): void {
  const { facts, audiences, drafts, published } = placed;
  columns.weights[position] = facts.weight;
  columns.beginnings[position] = beginningOf(facts.documentId);
  columns.contentTypes[position] = placed.contentType;
  columns.locales[position] = placed.locale;
  columns.startsAt[position] = facts.startsAt ?? -Infinity;
  columns.endsAt[position] = facts.endsAt ?? Infinity;
  copy(audiences, columns.audiences.segments, reserve(columns.audiences.starts, position, audiences.length));
  copy(drafts, columns.drafts.locales, reserve(columns.drafts.starts, position, drafts.length));
  const first = reserve(columns.published.starts, position, published.locales.length);
  copy(published.locales, columns.published.locales, first);
  copy(published.touchedAt, columns.published.touchedAt, first);
  copy(published.dueAt, columns.published.dueAt, first);
  copy(published.toUpdate, columns.published.toUpdate, first);
}

/** Where the values of a position begin: where those before it end, because positions are written in order. */
function reserve(starts: Int32Array, position: number, count: number): number {
  const start = intAt(starts, position);
  starts[position + 1] = start + count;
  return start;
}

/** 2 ** 16, as a literal, which bundlers leave out where nothing uses it. */
const UNITS = 65_536;

/** The first three code units of a string as a number: in the order of the strings, but equal where only the rest differs. */
function beginningOf(text: string): number {
  let beginning = 0;
  for (let i = 0; i < 3; i += 1) beginning = beginning * UNITS + (i < text.length ? text.charCodeAt(i) : 0);
  return beginning;
}

/** Faster than the array's own `set` for a few values. */
function copy(values: readonly number[], into: Int32Array | Float64Array | Uint8Array, start: number): void {
  for (let i = 0; i < values.length; i += 1) into[start + i] = numberAt(values, i);
}

function slotsOf(placed: readonly SurveyPlacement[]): Pick<Columns, 'entries' | 'slots'> {
  const slotOf = new Map<number, number>();
  const slots = new Int32Array(placed.length);
  placed.forEach(({ entry }, position) => {
    let slot = slotOf.get(entry);
    if (slot === undefined) slotOf.set(entry, (slot = slotOf.size));
    slots[position] = slot;
  });
  return { entries: Int32Array.from(slotOf.keys()), slots };
}
