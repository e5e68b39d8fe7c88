import type { Context } from '../utils/context';
import { isDeadlock } from '../utils/database-away';
import { partOf } from '../utils/part';
import { withChange, type Change } from './change';
import { createRevision, RevisionLost } from './revision';
import { createTableReader, TABLES, type TableReader } from './table';

export * from './batch-rows';
export type { Change } from './change';
export * from './chunks';
export * from './placement-rows';
export * from './plan-rows';
export * from './record-rows';
export * from './review-rows';
export type { NewRow } from './rows';
export * from './rule-rows';
export * from './saved-filter-rows';
export * from './system-rows';

/** How often a change tries to begin. */
const ATTEMPTS = 5;

type Attempt<R> = { readonly result: R } | { readonly stopped: Error };

type Readers = { readonly [Name in keyof typeof TABLES]: TableReader<(typeof TABLES)[Name]> };

/** Reads the plugin's tables, and is the only way to change them. */
export const createStore = ({ strapi }: Context) => {
  const revision = partOf({ strapi }, createRevision);
  const readers = Object.fromEntries(
    Object.entries(TABLES).map(([name, type]) => [name, createTableReader(strapi, type)]),
  ) as unknown as Readers;

  /** Makes the row that changes wait for, or leaves it to others who make it at the same time. */
  const ensureRevision = async (): Promise<void> => {
    try {
      await revision.ensure();
    } catch (error) {
      if (!isDeadlock(error)) throw error;
    }
  };

  /** Runs it; where it could not begin, tells why: what has not begun may begin again. */
  const attempt = async <R>(work: (change: Change) => Promise<R>): Promise<Attempt<R>> => {
    const isNested = strapi.db.inTransaction();
    let hasBegun = false;
    try {
      const result = await strapi.db.transaction(async () => {
        await revision.countUp();
        hasBegun = true;
        return withChange({ strapi }, work);
      });
      return { result: result as R };
    } catch (error) {
      // A deadlock ends the outer transaction as well: only whoever opened that one can begin again.
      const mayBegin = error instanceof RevisionLost || (isDeadlock(error) && !isNested);
      if (hasBegun || !mayBegin) throw error;
      return { stopped: error as Error };
    }
  };

  return {
    ...readers,

    /** Counts every change of these tables: it identifies the state that an answer was computed from. */
    revision: revision.read,

    /**
     * Runs a change in one transaction: all of it is stored, or nothing. It begins by incrementing the revision, which locks
     * that row, so changes run one after another on all instances of the site. What a change has read and checked (a version,
     * a limit, what is in use) still holds when it writes.
     */
    async change<R>(work: (change: Change) => Promise<R>): Promise<R> {
      for (let left = ATTEMPTS; ; left -= 1) {
        const tried = await attempt(work);
        if ('result' in tried) return tried.result;
        if (left === 1) throw tried.stopped;
        // Only after the transaction: on MySQL, each transaction that found no row keeps the others from making it, and several
        // that find or make it at once may be a deadlock.
        if (tried.stopped instanceof RevisionLost) await ensureRevision();
      }
    },
  };
};

export type Store = ReturnType<typeof createStore>;
