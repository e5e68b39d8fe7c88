import type { Context } from '../utils/context';
import type { Change } from '../changes';
import { entryKey } from '../../../engine';
import { getService } from '../utils/service';
import { buildSnapshot, toStateUpdates, toUpdates, updateSnapshot, type EntryUpdate, type Snapshot } from './build';
import { createDirty, type Dirty } from './dirty';
import { createReader } from './read';
import { createStructure } from './structure';

export type { Snapshot } from './build';
export type { Structure, StructuredJourney } from './structure';

/** A request waits this long, in ms, for a small change that was committed before it came: then it is given what there is. */
const MAX_WAIT = 1000;
/** Changes that come within so many ms are read in one go, unless somebody asks before: an import is no storm. */
const COLLECTED_FOR = 25;
const RETRY_AFTER = 1000;
/** From this many written entries of a type on, all of the type is read. */
const READ_WHOLE_TYPE_FROM = 2000;

/**
 * Holds the snapshot and keeps it right: what changes is collected, read again in one go and swapped in whole. A request
 * that came before the swap keeps the picture it began with.
 */
export const createSnapshot = ({ strapi }: Context) => {
  const readStructure = createStructure({ strapi });
  const dirty = createDirty();
  let snapshot: Snapshot | undefined;
  let running: Promise<void> | undefined;
  /** Whether everything is being read: nobody waits for that. */
  let isRebuilding = false;
  let collecting: NodeJS.Timeout | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  /** All reads of one picture see one state of the database. */
  const build = async (): Promise<Snapshot> => {
    isRebuilding = true;
    const structure = await readStructure();
    const isolation = strapi.db.dialect.client === 'sqlite' ? {} : { isolationLevel: 'repeatable read' as const };
    const trx = await strapi.db.connection.transaction(isolation as never);
    try {
      const reader = createReader({ strapi }, trx);
      const placed = await reader.placements(structure.participating, 'all');
      const published = [];
      for (const uid of structure.participating) published.push(...(await reader.published(uid, 'all')));
      return buildSnapshot(structure, toUpdates(placed, published));
    } finally {
      await trx.rollback();
      isRebuilding = false;
    }
  };

  /** Entries whose placements changed: both their placements and their state are read, for they may be new in the picture. */
  const readPlaced = async (before: Snapshot, documentIds: readonly string[]): Promise<EntryUpdate[]> => {
    if (documentIds.length === 0) return [];
    const { participating } = before.structure;
    const reader = createReader({ strapi });
    const placed = await reader.placements(participating, documentIds);
    const published = [];
    for (const uid of participating) {
      const ids = placed.flatMap(({ facts }) => (facts.contentType === uid ? [facts.documentId] : []));
      if (ids.length > 0) published.push(...(await reader.published(uid, [...new Set(ids)])));
    }
    const known = participating
      .flatMap((uid) => documentIds.map((id) => entryKey(uid, id)))
      .filter((key) => before.entries.has(key));
    return toUpdates(placed, published, known);
  };

  /** Entries that were written: only those in the picture matter. */
  const readWritten = async (before: Snapshot, { written, placed }: Dirty): Promise<EntryUpdate[]> => {
    const updates: EntryUpdate[] = [];
    for (const [uid, documentIds] of written) {
      if (!before.structure.participating.includes(uid)) continue;
      const ids = documentIds
        ? [...documentIds].filter((id) => !placed.has(id) && before.entries.has(entryKey(uid, id)))
        : [...before.entries.values()].flatMap(({ facts }) =>
            facts.contentType === uid && !placed.has(facts.documentId) ? [facts.documentId] : [],
          );
      if (ids.length === 0) continue;
      const published = await createReader({ strapi }).published(uid, ids.length < READ_WHOLE_TYPE_FROM ? ids : 'all');
      updates.push(
        ...toStateUpdates(
          ids.map((id) => entryKey(uid, id)),
          published,
        ),
      );
    }
    return updates;
  };

  const refresh = async (): Promise<void> => {
    const taken = dirty.take();
    try {
      if (!snapshot || taken.everything) {
        snapshot = await build();
        return;
      }
      const structure = taken.structure ? await readStructure() : snapshot.structure;
      if (String(structure.participating) !== String(snapshot.structure.participating)) {
        snapshot = await build();
        return;
      }
      const updates = [...(await readPlaced(snapshot, [...taken.placed])), ...(await readWritten(snapshot, taken))];
      snapshot = updateSnapshot(snapshot, structure, updates);
    } catch (error) {
      dirty.putBack(taken);
      throw error;
    }
  };

  /** The database may be away: the picture of before serves, and nobody waits until it was read again. */
  const tryLater = (error: Error) => {
    strapi.log.error(`Touchpoints: what changed could not be read, the picture of before is served. ${error.message}`);
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

  const sleep = () => new Promise<void>((resolve) => void setTimeout(resolve, MAX_WAIT).unref());

  return {
    /**
     * The picture to decide on. What was committed on this instance before is in it, unless reading it takes long; the first
     * one is waited for.
     */
    async current(): Promise<Snapshot> {
      if (!snapshot) return settled();
      const isSmall = !isRebuilding && !dirty.isEverything() && !retry;
      if (isSmall && (running || !dirty.isEmpty())) await Promise.race([settled().catch(() => undefined), sleep()]);
      return snapshot;
    },

    /** Once every change so far is in the picture. */
    settled,

    /** Begins to follow changes, and to build the first picture; nobody waits for it here. */
    start(): void {
      getService({ strapi }, 'changes').subscribe((change: Change) => {
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
