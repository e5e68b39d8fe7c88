import type { Instant } from '../../../types/world';
import { byteAt, intAt } from '../../at';
import { isOpenAt, isPublished, type Columns } from '../survey/columns';
import { ANY_LOCALE } from '../survey/placement';

/** The live placements of those entries that have several in a cell, by slot, in order of precedence. */
export type Repeats = ReadonlyMap<number, readonly number[]>;

const NONE: Repeats = new Map();

/** Finds the entries that stand in a cell more than once: only these can stand in their own way. */
export function repeatsIn(columns: Columns, at: Instant): Repeats {
  const { size, slots, entries } = columns;
  if (entries.length === size) return NONE;
  const isLive = (position: number): boolean => isPublished(columns, position) && isOpenAt(columns, position, at);
  const counts = new Uint8Array(entries.length);
  for (let position = 0; position < size; position += 1) {
    const slot = intAt(slots, position);
    if (byteAt(counts, slot) < 2 && isLive(position)) counts[slot] = byteAt(counts, slot) + 1;
  }
  const repeats = new Map<number, number[]>();
  for (let position = 0; position < size; position += 1) {
    const slot = intAt(slots, position);
    if (byteAt(counts, slot) < 2 || !isLive(position)) continue;
    const known = repeats.get(slot);
    if (known) known.push(position);
    else repeats.set(slot, [position]);
  }
  return repeats;
}

/**
 * Whether a placement is the first of its entry for one of its audiences in one of the journey's locales, 1 to `locales`, of
 * which `also` may ask for more.
 */
export function leads(
  columns: Columns,
  position: number,
  repeats: Repeats,
  locales: number,
  also: (audience: number, locale: number) => boolean = () => true,
): boolean {
  const { audiences, published, slots } = columns;
  const own = repeats.get(intAt(slots, position));
  const before = own ? own.slice(0, own.indexOf(position)) : [];
  const endOfVersions = intAt(published.starts, position + 1);
  for (let version = intAt(published.starts, position); version < endOfVersions; version += 1) {
    const locale = intAt(published.locales, version);
    const first = locale === ANY_LOCALE ? 1 : locale;
    const last = locale === ANY_LOCALE ? locales : Math.min(locale, locales);
    for (let each = first; each <= last; each += 1) {
      for (let i = intAt(audiences.starts, position); i < intAt(audiences.starts, position + 1); i += 1) {
        const audience = intAt(audiences.segments, i);
        if (!before.some((rival) => isFor(columns, rival, audience, each)) && also(audience, each)) return true;
      }
    }
  }
  return false;
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
