import type { Instant } from '../../types/world';
import type { Placed } from './placed';

/**
 * Placements column by column: a look reads each of a hundred thousand, and arrays of numbers lie side by side in memory
 * where objects are strewn. Where one placement has several values, those of position `i` are at `starts[i]` up to, not
 * including, `starts[i + 1]`.
 */
export interface Columns {
  /** How many placements. */
  readonly size: number;
  /** The distinct entries; a position in it is an entry's slot. */
  readonly entries: Int32Array;
  readonly slots: Int32Array;
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
  };
}

/** Whether the window of the placement at a position is open at that moment. */
export function isOpenAt({ startsAt, endsAt }: Columns, position: number, at: Instant): boolean {
  return (startsAt[position] as Instant) <= at && at < (endsAt[position] as Instant);
}

/** Whether the placement at a position leads to anything published. */
export function isPublished({ published: { starts } }: Columns, position: number): boolean {
  return (starts[position] as number) < (starts[position + 1] as number);
}

export function columnsOf(placed: readonly Placed[]): Columns {
  const size = placed.length;
  const audienceStarts = startsOf(placed, ({ audiences }) => audiences.length);
  const versionStarts = startsOf(placed, ({ published }) => published.locales.length);
  const draftStarts = startsOf(placed, ({ drafts }) => drafts.length);
  const columns: Columns = {
    size,
    ...slotsOf(placed),
    contentTypes: new Int32Array(size),
    locales: new Int32Array(size),
    startsAt: new Float64Array(size),
    endsAt: new Float64Array(size),
    audiences: { starts: audienceStarts, segments: new Int32Array(audienceStarts[size] as number) },
    drafts: { starts: draftStarts, locales: new Int32Array(draftStarts[size] as number) },
    published: {
      starts: versionStarts,
      locales: new Int32Array(versionStarts[size] as number),
      touchedAt: new Float64Array(versionStarts[size] as number),
      dueAt: new Float64Array(versionStarts[size] as number),
    },
  };
  placed.forEach((each, position) => write(columns, position, each));
  return columns;
}

function write(columns: Columns, position: number, placed: Placed): void {
  const { facts, published } = placed;
  columns.contentTypes[position] = placed.contentType;
  columns.locales[position] = placed.locale;
  columns.startsAt[position] = facts.startsAt ?? -Infinity;
  columns.endsAt[position] = facts.endsAt ?? Infinity;
  copy(placed.audiences, columns.audiences.segments, columns.audiences.starts[position] as number);
  copy(placed.drafts, columns.drafts.locales, columns.drafts.starts[position] as number);
  copy(published.locales, columns.published.locales, columns.published.starts[position] as number);
  copy(published.touchedAt, columns.published.touchedAt, columns.published.starts[position] as number);
  copy(published.dueAt, columns.published.dueAt, columns.published.starts[position] as number);
}

/** For a few values quicker than the array's own `set`. */
function copy(values: readonly number[], into: Int32Array | Float64Array, start: number): void {
  for (let i = 0; i < values.length; i += 1) into[start + i] = values[i] as number;
}

function startsOf(placed: readonly Placed[], lengthOf: (placed: Placed) => number): Int32Array {
  const starts = new Int32Array(placed.length + 1);
  let start = 0;
  placed.forEach((each, position) => {
    start += lengthOf(each);
    starts[position + 1] = start;
  });
  return starts;
}

function slotsOf(placed: readonly Placed[]): Pick<Columns, 'entries' | 'slots'> {
  const slotOf = new Map<number, number>();
  const slots = new Int32Array(placed.length);
  placed.forEach(({ entry }, position) => {
    let slot = slotOf.get(entry);
    if (slot === undefined) slotOf.set(entry, (slot = slotOf.size));
    slots[position] = slot;
  });
  return { entries: Int32Array.from(slotOf.keys()), slots };
}
