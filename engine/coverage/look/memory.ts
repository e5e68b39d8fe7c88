import type { Instant } from '../../../types/world';

/** What holds for a while. */
export interface Finding {
  /** The first moment at which it may be another; `Infinity`: it holds for good. */
  readonly until: Instant;
}

/** How many findings are kept of one thing; whoever asks in ever new ways makes it forget them all, never grow. */
const KEPT = 8;

/** Remembers what was found out about immutable things, as long as those are there and it holds. */
export class Memory<Thing extends object, Found extends Finding> {
  private readonly byThing = new WeakMap<Thing, Map<string, { readonly from: Instant; readonly found: Found }>>();

  constructor(private readonly most = KEPT) {}

  /** What was found under this key and holds at that moment, or what `find` finds. */
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

/** The earlier one of `until` and a moment, where that is still to come. */
export function sooner(until: Instant, moment: Instant, at: Instant): Instant {
  return moment > at && moment < until ? moment : until;
}
