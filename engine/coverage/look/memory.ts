import type { Instant } from '../../../types/world';

/** What holds for a while. */
export interface Finding {
  /** The first instant at which it may no longer hold; `Infinity`: it holds for good. */
  readonly until: Instant;
}

/** How many findings are kept of one thing. Beyond that all of them are forgotten, so that memory never grows. */
const KEPT = 8;

/** Remembers findings about immutable things for as long as these exist and the findings hold. */
export class Memory<Thing extends object, Found extends Finding> {
  private readonly byThing = new WeakMap<Thing, Map<string, { readonly from: Instant; readonly found: Found }>>();

  constructor(private readonly most = KEPT) {}

  /** What was found under this key and still holds at that time, or what `find` finds. */
  recall(thing: Thing, key: string, at: Instant, find: () => Found): Found {
    const kept = this.byThing.get(thing) ?? new Map();
    const known = kept.get(key);
    if (known && known.from <= at && at < known.found.until) return known.found;
    const found = find();
    if (kept.size >= this.most) kept.clear();
    this.byThing.set(thing, kept.set(key, { from: at, found }));
    return found;
  }
}

/** The earlier of `until` and another instant, if that one is still to come. */
export function sooner(until: Instant, other: Instant, at: Instant): Instant {
  return other > at && other < until ? other : until;
}
