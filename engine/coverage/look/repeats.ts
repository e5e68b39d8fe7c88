import type { Instant } from '../../../types/world';
import { byteAt, intAt } from '../../at';
import { isOpenAt, isPublished, type Columns } from '../survey/columns';
import { ANY_LOCALE } from '../survey/placement';

/** The entries that have several placements in a cell: only these can be in their own way there. */
export class Repeats {
  /** The live placements of each, by slot, in order of precedence. */
  private readonly bySlot = new Map<number, number[]>();
  /** How many placements an entry has, by slot: one, or more. */
  private readonly counts: Uint8Array;

  constructor(
    private readonly columns: Columns,
    at: Instant,
  ) {
    const { size, slots, entries } = columns;
    this.counts = new Uint8Array(entries.length);
    if (entries.length === size) return;
    for (let position = 0; position < size; position += 1) {
      const slot = intAt(slots, position);
      this.counts[slot] = byteAt(this.counts, slot) === 0 ? 1 : 2;
    }
    for (let position = 0; position < size; position += 1) {
      if (!this.has(position) || !isPublished(columns, position) || !isOpenAt(columns, position, at)) continue;
      const slot = intAt(slots, position);
      const known = this.bySlot.get(slot);
      if (known) known.push(position);
      else this.bySlot.set(slot, [position]);
    }
  }

  /** Whether the entry of a placement has others in the cell. */
  has(position: number): boolean {
    return byteAt(this.counts, intAt(this.columns.slots, position)) > 1;
  }

  /**
   * Whether a live placement is the first of its entry for one of its audiences in one of the site's locales, 1 to `locales`,
   * of which `also` may ask for more.
   */
  leads(position: number, locales: number, also?: (audience: number, locale: number) => boolean): boolean {
    const { audiences, published, slots } = this.columns;
    const own = this.bySlot.get(intAt(slots, position)) ?? [];
    const before = own.slice(0, Math.max(0, own.indexOf(position)));
    const endOfVersions = intAt(published.starts, position + 1);
    for (let version = intAt(published.starts, position); version < endOfVersions; version += 1) {
      const locale = intAt(published.locales, version);
      const first = locale === ANY_LOCALE ? 1 : locale;
      const last = locale === ANY_LOCALE ? locales : Math.min(locale, locales);
      for (let each = first; each <= last; each += 1) {
        for (let i = intAt(audiences.starts, position); i < intAt(audiences.starts, position + 1); i += 1) {
          const audience = intAt(audiences.segments, i);
          if (before.some((rival) => isFor(this.columns, rival, audience, each))) continue;
          if (!also || also(audience, each)) return true;
        }
      }
    }
    return false;
  }
}

/** Whether a placement names an audience and leads to a version published in a locale. */
export function isFor({ audiences, published }: Columns, position: number, audience: number, locale: number): boolean {
  return (
    has(audiences.segments, audiences.starts, position, (segment) => segment === audience) &&
    has(published.locales, published.starts, position, (each) => each === locale || each === ANY_LOCALE)
  );
}

/** Whether one of the values of a position passes. */
function has(values: Int32Array, starts: Int32Array, position: number, passes: (value: number) => boolean): boolean {
  const end = intAt(starts, position + 1);
  for (let i = intAt(starts, position); i < end; i += 1) if (passes(intAt(values, i))) return true;
  return false;
}
