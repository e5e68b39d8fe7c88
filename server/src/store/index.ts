import type { Context } from '../utils/context';
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

type Readers = { readonly [Name in keyof typeof TABLES]: TableReader<(typeof TABLES)[Name]> };

/** Reads the plugin's tables, and is the only way to change them. */
export const createStore = ({ strapi }: Context) => {
  const revision = partOf({ strapi }, createRevision);
  const readers = Object.fromEntries(
    Object.entries(TABLES).map(([name, type]) => [name, createTableReader(strapi, type)]),
  ) as unknown as Readers;

  const attempt = <R>(work: (change: Change) => Promise<R>): Promise<R> =>
    strapi.db.transaction(async () => {
      await revision.countUp();
      return withChange({ strapi }, work);
    }) as Promise<R>;

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
      try {
        return await attempt(work);
      } catch (error) {
        if (!(error instanceof RevisionLost)) throw error;
        // Only after the transaction: on MySQL, each transaction that found no row keeps the others from making it.
        await revision.ensure();
        return attempt(work);
      }
    },
  };
};

export type Store = ReturnType<typeof createStore>;
