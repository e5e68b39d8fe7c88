import type { ChangedEvent } from '../../../types';
import type { Snapshot } from '../snapshot';
import { createSnapshot } from '../snapshot';
import { isPublishedSomewhere } from '../snapshot/published';
import { createMemory } from '../store/memory';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { addTo, eventOf, nothing } from './concerned';

/** Timers know no delay longer than some weeks. */
const LOOKED_EVERY = 60 * 60 * 1000;
const RETRY_AFTER = 10_000;

/** Of entries that somebody is given: the windows of all others change no answer. */
const nextIn = (snapshot: Snapshot, at: number): number =>
  Math.min(
    ...[...snapshot.indexes.values()].map(
      (index) => index.nextBoundary(at, (placement) => isPublishedSomewhere(snapshot, placement)) ?? Infinity,
    ),
    Infinity,
  );

const turnedIn = (snapshot: Snapshot, from: number, to: number): ChangedEvent | null => {
  const concerned = nothing();
  for (const [journey, index] of snapshot.indexes) {
    for (const placement of index.turned(from, to)) {
      if (isPublishedSomewhere(snapshot, placement))
        addTo(concerned, [journey], placement.contentType, [placement.documentId]);
    }
  }
  return eventOf('window', concerned);
};

/**
 * Tells when placements begin and end, which nobody's change does. Each instance waits for the next time; up to when it has been
 * told is in the database, and whoever moves that on is the one that tells. So it is told once, and what turned while no instance
 * was running is told when one starts.
 */
export const createWindows = (
  { strapi }: Context,
  { emit }: { readonly emit: (event: ChangedEvent) => Promise<void> },
) => {
  const memory = partOf({ strapi }, createMemory);
  const snapshots = partOf({ strapi }, createSnapshot);
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isStopped = false;
  /** When this process last looked, or began to. */
  let since = Date.now();
  /** When the next of the windows turns that are waited for. */
  let next = Infinity;

  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(then, milliseconds).unref();
  };

  /** Waits for the first window that turns after an instant; what has turned by then was placed so, which is told as such. */
  const arm = (after: number): void => {
    const snapshot = snapshots.peek();
    if (!snapshot) return;
    next = nextIn(snapshot, after);
    if (next === Infinity) return clearTimeout(timer);
    wait(Math.min(Math.max(0, next - Date.now()), LOOKED_EVERY), () => (isDue() ? void look() : arm(Date.now())));
  };

  const isDue = () => next <= Date.now();

  /** Up to when it has been told; where nothing says so, as after an import, from when this process last looked. */
  const toldUntil = async (): Promise<number> => {
    const told = await memory.get<number>('windows');
    if (told !== null) return told;
    await memory.set('windows', since);
    return since;
  };

  const tellTurned = async (): Promise<void> => {
    const snapshot = await snapshots.current();
    const [from, now] = [await toldUntil(), Date.now()];
    const event = turnedIn(snapshot, from, now);
    const isTeller = await memory.swap('windows', from, now);
    since = now;
    if (event && isTeller) await emit(event);
  };

  const look = (): Promise<void> => {
    looking ??= tellTurned()
      .then(
        () => arm(since),
        (error: Error) => {
          strapi.log.warn(`Touchpoints: which placements began or ended could not be told. ${error.message}`);
          wait(RETRY_AFTER, () => void look());
        },
      )
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };

  return {
    /** Tells what has turned by now. */
    look,

    start(): void {
      let hasLooked = false;
      snapshots.subscribe(() => {
        if (!hasLooked) void look();
        // One that is due is about to be told.
        else if (!isDue()) arm(Date.now());
        hasLooked = true;
      });
    },

    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
};
