import type { Limits } from '../limits';

/** A number given to a transaction that is still open comes late; after this long, in ms, it never will. */
const WAITED_FOR = 60 * 60 * 1000;

/** Numbers that were left out, both ends among them, and when that was noticed. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly since: number;
}

/** The runs that are left of one when some of its numbers, ascending, were seen. */
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
 * Where an instance stands in the table of changes. Numbers are given when a row is written but seen when its transaction
 * is committed, so a higher one may be seen before a lower one: numbers that were left out are asked for again. Times are
 * of a clock that nobody sets.
 */
export const createCursor = (limits: () => Pick<Limits, 'runsWaitedFor' | 'numbersAtStart'>) => {
  let highest = 0;
  let runs: Run[] = [];
  /** What was the highest number when. */
  const history: { readonly at: number; readonly id: number }[] = [];

  return {
    /** The numbers to ask for: all after one, and these runs. */
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

    /** Whether rows were cleaned away that this instance never saw: it was asleep for too long. */
    hasMissed: (lowest: number): boolean => highest > 0 && lowest > highest + 1,

    /** Begins after the highest of the numbers that are there, ascending; those that are not may be of open transactions. */
    begin(ids: readonly number[], now: number): void {
      highest = ids.at(-1) ?? 0;
      const from = Math.max(1, highest - limits().numbersAtStart);
      runs = without({ from, to: highest, since: now }, ids);
    },

    /** The highest number that was seen before a moment; 0 for none. */
    seenBefore(moment: number): number {
      let id = 0;
      while (history[0] && history[0].at < moment) id = history.shift()?.id ?? id;
      return id;
    },
  };
};
