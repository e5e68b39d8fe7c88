/** A number that was given to a row of a transaction which is still open comes late; after this long, in ms, it never will. */
const WAITED_FOR = 2 * 60 * 1000;
/** More open numbers than these are not waited for one by one. */
const MAX_MISSING = 500;
/** How many numbers before the beginning may belong to transactions that were open then. */
const OPEN_AT_START = 50;

/**
 * Where an instance stands in the table of changes. Numbers are given when a row is written but seen when its transaction
 * is committed, so a higher one may be seen before a lower one: numbers that were left out are asked for again.
 */
export const createCursor = () => {
  let highest = 0;
  /** Numbers left out, with when that was noticed. */
  const missing = new Map<number, number>();
  /** What was the highest number when. */
  const history: { readonly at: number; readonly id: number }[] = [];

  return {
    /** The numbers to ask for: all after one, and these. */
    wanted(now: number): { after: number; missing: number[] } {
      for (const [id, since] of missing) if (now - since > WAITED_FOR) missing.delete(id);
      return { after: highest, missing: [...missing.keys()] };
    },

    saw(ids: readonly number[], now: number): void {
      for (const id of ids) {
        missing.delete(id);
        for (let left = highest + 1; left < id && missing.size < MAX_MISSING; left += 1) missing.set(left, now);
        if (id > highest) highest = id;
      }
      if (ids.length > 0) history.push({ at: now, id: highest });
    },

    /** Whether rows were cleaned away that this instance never saw: it was asleep for too long. */
    hasMissed: (lowest: number): boolean => highest > 0 && lowest > highest + 1,

    /** Begins at a number; those just before it may still be open. */
    jump(id: number): void {
      highest = id;
      missing.clear();
      for (let left = Math.max(1, id - OPEN_AT_START); left < id; left += 1) missing.set(left, Date.now());
    },

    /** The highest number that was seen before a moment; 0 for none. */
    seenBefore(moment: number): number {
      let id = 0;
      while (history[0] && history[0].at < moment) id = history.shift()?.id ?? id;
      return id;
    },
  };
};
