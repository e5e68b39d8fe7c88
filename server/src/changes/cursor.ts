import type { Limits } from '../limits';

/** A row written in a transaction that is still open shows up late; after this long, in ms, it never will. */
const WAITED_FOR = 60 * 60 * 1000;

/** A run of missing numbers, both ends included, and when it was noticed. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly since: number;
}

/** What remains of a run once some of its numbers, in ascending order, have been seen. */
const without = ({ from, to, since }: Run, seen: readonly number[]): Run[] => {
  const left: Run[] = [];
  let next = from;
  for (const id of seen) {
    if (id < next || id > to) continue;
    if (id > next) left.push({ from: next, to: id - 1, since });
    next = id + 1;
  }
  if (next <= to) left.push({ from: next, to, since });
  return left;
};

/**
 * How far an instance has read the table of changes. A row gets its number when it is written but can be seen only once its
 * transaction is committed, so a higher number may be seen before a lower one. Numbers that are missing are therefore asked
 * for again. Times come from a monotonic clock.
 */
export const createCursor = (limits: () => Pick<Limits, 'runsWaitedFor' | 'numbersAtStart'>) => {
  let highest = 0;
  let runs: Run[] = [];
  /** The highest number at earlier times, oldest first. */
  const history: { readonly at: number; readonly id: number }[] = [];

  return {
    /** The numbers to ask for: all after a given one, and these runs. */
    wanted(now: number): { after: number; runs: readonly Run[] } {
      runs = runs.filter(({ since }) => now - since <= WAITED_FOR).slice(-limits().runsWaitedFor);
      return { after: highest, runs };
    },

    /** Numbers that were found, ascending. */
    saw(ids: readonly number[], now: number): void {
      if (ids.length === 0) return;
      const to = Math.max(highest, ids.at(-1)!);
      const ahead: Run = { from: highest + 1, to, since: now };
      runs = [...runs, ahead].flatMap((run) => without(run, ids));
      highest = to;
      history.push({ at: now, id: highest });
    },

    /** Whether rows were deleted that this instance never saw, because it was asleep for too long. */
    hasMissed: (lowest: number): boolean => highest > 0 && lowest > highest + 1,

    /** Begins after the highest of these ascending numbers; those missing in between may belong to open transactions. */
    begin(ids: readonly number[], now: number): void {
      highest = ids.at(-1) ?? 0;
      const from = Math.max(1, highest - limits().numbersAtStart);
      runs = without({ from, to: highest, since: now }, ids);
    },

    /** The highest number seen before a given time; 0 for none. */
    seenBefore(time: number): number {
      let id = 0;
      while (history[0] && history[0].at < time) id = history.shift()?.id ?? id;
      return id;
    },
  };
};
