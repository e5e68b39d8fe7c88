import { intAt } from '../../at';
import { blankColumns, type Columns } from './columns';

/** Neighbouring placements of a cell: from one position up to, but not including, another. */
export interface Piece {
  readonly of: Columns;
  readonly from: number;
  readonly to: number;
}

type Starts = Int32Array;

/**
 * Joins pieces of two cells into new columns, with the same result as compiling them again but without reading the
 * placements: these are scattered across memory, and only one of thousands has changed.
 */
export function joinColumns(before: Columns, fresh: Columns, pieces: readonly Piece[]): Columns {
  const lengthOf = (startsOf: (columns: Columns) => Starts): number =>
    pieces.reduce((sum, { of, from, to }) => sum + valuesIn(startsOf(of), from, to), 0);
  const size = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const columns = blankColumns(size, joinSlots(before, fresh, pieces, size), {
    audiences: lengthOf(({ audiences }) => audiences.starts),
    drafts: lengthOf(({ drafts }) => drafts.starts),
    published: lengthOf(({ published }) => published.starts),
  });
  let position = 0;
  for (const piece of pieces) {
    copyPiece(piece, columns, position);
    position += piece.to - piece.from;
  }
  return columns;
}

function copyPiece({ of, from, to }: Piece, into: Columns, position: number): void {
  copy(of.weights, from, to, into.weights, position);
  copy(of.beginnings, from, to, into.beginnings, position);
  copy(of.contentTypes, from, to, into.contentTypes, position);
  copy(of.locales, from, to, into.locales, position);
  copy(of.startsAt, from, to, into.startsAt, position);
  copy(of.endsAt, from, to, into.endsAt, position);
  const [audiences, drafts, published] = [into.audiences, into.drafts, into.published];
  copyStarts(of.audiences.starts, from, to, audiences.starts, position);
  copyStarts(of.drafts.starts, from, to, drafts.starts, position);
  copyStarts(of.published.starts, from, to, published.starts, position);
  const valuesOf = (starts: Starts): [number, number] => [intAt(starts, from), intAt(starts, to)];
  copy(of.audiences.segments, ...valuesOf(of.audiences.starts), audiences.segments, audiences.starts[position]);
  copy(of.drafts.locales, ...valuesOf(of.drafts.starts), drafts.locales, drafts.starts[position]);
  const versions = valuesOf(of.published.starts);
  copy(of.published.locales, ...versions, published.locales, published.starts[position]);
  copy(of.published.touchedAt, ...versions, published.touchedAt, published.starts[position]);
  copy(of.published.dueAt, ...versions, published.dueAt, published.starts[position]);
  copy(of.published.toUpdate, ...versions, published.toUpdate, published.starts[position]);
}

function copy<Column extends Int32Array | Float64Array | Uint8Array>(
  values: Column,
  from: number,
  to: number,
  into: Column,
  position: number | undefined,
): void {
  into.set(values.subarray(from, to), position);
}

/** The values of the piece are elsewhere now, all moved by the same distance. */
function copyStarts(starts: Starts, from: number, to: number, into: Starts, position: number): void {
  const moved = intAt(into, position) - intAt(starts, from);
  for (let each = from + 1; each <= to; each += 1) into[position + each - from] = intAt(starts, each) + moved;
}

function valuesIn(starts: Starts, from: number, to: number): number {
  return intAt(starts, to) - intAt(starts, from);
}

/** Numbers the slots of the entries again, in the order in which they come. Entries without a placement left get none. */
function joinSlots(
  before: Columns,
  fresh: Columns,
  pieces: readonly Piece[],
  size: number,
): Pick<Columns, 'entries' | 'slots'> {
  const ofFresh = slotsAmong(before, fresh);
  const renumbered = new Int32Array(before.entries.length + fresh.entries.length).fill(-1);
  const entries = new Int32Array(renumbered.length);
  const slots = new Int32Array(size);
  let [position, count] = [0, 0];
  for (const { of, from, to } of pieces) {
    for (let each = from; each < to; each += 1) {
      const own = intAt(of.slots, each);
      const known = of === before ? own : intAt(ofFresh, own);
      let slot = intAt(renumbered, known);
      if (slot === -1) {
        renumbered[known] = slot = count;
        entries[slot] = intAt(of.entries, own);
        count += 1;
      }
      slots[position] = slot;
      position += 1;
    }
  }
  return { entries: entries.slice(0, count), slots };
}

/** The slots of the entries of `fresh` among those of `before`; entries that are new get slots after all others. */
function slotsAmong(before: Columns, fresh: Columns): Int32Array {
  const slots = Int32Array.from(fresh.entries, (_, slot) => before.entries.length + slot);
  const slotOf = new Map([...fresh.entries].map((entry, slot) => [entry, slot]));
  before.entries.forEach((entry, slot) => {
    const own = slotOf.get(entry);
    if (own !== undefined) slots[own] = slot;
  });
  return slots;
}
