import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createRevision, RevisionLost } from './revision';
import { createTable } from './table';

export * from './batch-rows';
export * from './chunks';
export * from './placement-rows';
export * from './plan-rows';
export * from './record-rows';
export * from './review-rows';
export type { NewRow } from './rows';
export * from './rule-rows';
export * from './saved-filter-rows';
export * from './system-rows';

/** The plugin's tables, and the one way to change them. */
export const createStore = ({ strapi }: Context) => {
  const revision = partOf({ strapi }, createRevision);

  const attempt = <R>(work: () => Promise<R>): Promise<R> =>
    strapi.db.transaction(async () => {
      await revision.countUp();
      return work();
    }) as Promise<R>;

  return {
    journeys: createTable(strapi, 'journey'),
    stages: createTable(strapi, 'stage'),
    touchpoints: createTable(strapi, 'touchpoint'),
    moments: createTable(strapi, 'moment'),
    segments: createTable(strapi, 'segment'),
    placements: createTable(strapi, 'placement'),
    exclusions: createTable(strapi, 'exclusion'),
    notes: createTable(strapi, 'note'),
    records: createTable(strapi, 'record'),
    recordBases: createTable(strapi, 'recordBase'),
    reviews: createTable(strapi, 'review'),
    rules: createTable(strapi, 'rule'),
    refusals: createTable(strapi, 'refusal'),
    batches: createTable(strapi, 'batch'),
    batchParts: createTable(strapi, 'batchPart'),
    savedFilters: createTable(strapi, 'savedFilter'),

    /** How often anything here was changed: what an answer was computed from. */
    revision: revision.read,

    /**
     * Runs a change in one transaction: all of it is stored, or nothing. The revision is counted up first, which locks
     * its row, so changes run one after another, on every instance of the site: what a change has read and checked
     * (a version, a limit, what is in use) still holds when it writes.
     */
    async change<R>(work: () => Promise<R>): Promise<R> {
      try {
        return await attempt(work);
      } catch (error) {
        if (!(error instanceof RevisionLost)) throw error;
        // Made once the transaction is over: on MySQL each that looked for the row in vain keeps the others from making it.
        await revision.ensure();
        return attempt(work);
      }
    },
  };
};

export type Store = ReturnType<typeof createStore>;
