import type { ChangeNotice } from '../changes';
import { createChanges } from '../changes';
import { limitsOf } from '../limits';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { Snapshot } from './build';
import { createDirty } from '../placed/dirty';
import { createRefresh } from './refresh';

export type { Snapshot } from './build';
export type { Structure, StructuredJourney } from './structure';

/** How long, in ms, a request waits for a small change that was committed before it came; after that it gets what there is. */
const MAX_WAIT = 1000;
/** Changes that come within this many ms are read together, unless a request comes first: an import then causes few reads. */
const COLLECTED_FOR = 25;
const RETRY_AFTER = 1000;

/**
 * Holds the snapshot and keeps it up to date: changes are collected, read together and swapped in as a whole. A request that
 * came before the swap keeps the snapshot that it began with.
 */
export const createSnapshot = ({ strapi }: Context) => {
  const dirty = createDirty(() => limitsOf({ strapi }).documentsLookedUp);
  let snapshot: Snapshot | undefined;
  const listeners = new Set<(snapshot: Snapshot) => void>();
  let running: Promise<void> | undefined;
  /** Whether so much is being read that nobody waits for it. */
  let isLong = false;
  /** Requests that wait because there seemed to be little to read. */
  const waiting = new Set<() => void>();
  let collecting: NodeJS.Timeout | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const goOn = () => {
    isLong = true;
    for (const stopWaiting of waiting) stopWaiting();
  };
  const read = createRefresh({ strapi }, { onRebuild: goOn });

  const refresh = async (): Promise<void> => {
    if (dirty.isLarge()) goOn();
    const taken = dirty.take();
    try {
      const next = snapshot && !taken.everything ? await read.update(snapshot, taken) : await read.rebuild();
      const isAnother = next !== snapshot;
      snapshot = next;
      if (isAnother) for (const listener of listeners) listener(next);
    } catch (error) {
      dirty.putBack(taken);
      throw error;
    } finally {
      isLong = false;
    }
  };

  /** The database may be away: the previous snapshot is served, and nobody waits until reading succeeds again. */
  const tryLater = (error: Error) => {
    strapi.log.error(`Touchpoints: changes could not be read; the previous snapshot is still served. ${error.message}`);
    retry ??= setTimeout(() => {
      retry = undefined;
      run().catch(() => undefined);
    }, RETRY_AFTER).unref();
  };

  /** Reads until nothing is left to read; one at a time. */
  const run = (): Promise<void> => {
    running ??= (async () => {
      do await refresh();
      while (!dirty.isEmpty() && !stopped);
    })()
      .catch((error: Error) => {
        if (!stopped) tryLater(error);
        throw error;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  const schedule = () => {
    if (stopped) return;
    collecting ??= setTimeout(() => {
      collecting = undefined;
      if (!dirty.isEmpty() && !stopped) run().catch(() => undefined);
    }, COLLECTED_FOR).unref();
  };

  const settled = async (): Promise<Snapshot> => {
    while (!snapshot || !dirty.isEmpty() || running) await run();
    return snapshot;
  };

  /** Waits until the snapshot holds what was committed before, or until that turns out to take long. */
  const caughtUp = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, MAX_WAIT).unref();
      const stopWaiting = () => {
        clearTimeout(timer);
        waiting.delete(stopWaiting);
        resolve();
      };
      waiting.add(stopWaiting);
      settled().then(stopWaiting, stopWaiting);
    });

  return {
    /**
     * The snapshot to decide on. It holds what was committed on this instance before the call, unless reading that takes long.
     * The first snapshot is always waited for.
     */
    async current(): Promise<Snapshot> {
      if (!snapshot) return settled();
      const isPending = running || !dirty.isEmpty();
      if (isPending && !isLong && !dirty.isLarge() && !retry) await caughtUp();
      return snapshot;
    },

    /** The snapshot as it is, without waiting for anything; `undefined` before there is one. */
    peek: (): Snapshot | undefined => snapshot,

    /** Called with each snapshot as soon as it is there. It must not throw. */
    subscribe(listener: (snapshot: Snapshot) => void): void {
      listeners.add(listener);
    },

    /** Resolves once every change so far is in the snapshot. */
    settled,

    /** Begins to follow changes and to build the first snapshot, without waiting for it. */
    start(): void {
      partOf({ strapi }, createChanges).subscribe((change: ChangeNotice) => {
        if (dirty.add(change)) schedule();
      });
      run().catch(() => undefined);
    },

    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(retry);
      clearTimeout(collecting);
      await running?.catch(() => undefined);
    },
  };
};
