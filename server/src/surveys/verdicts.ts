import { entryKey, groupBy } from '../../../engine';
import type { EntryFacts, EntryKey } from '../../../types';
import { newestReview, reviewFacts } from '../entries/freshness';
import { createStore, type ReviewRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** What people said of entries. For each locale the newest verdict counts, on that locale or on all of them. */
export type Verdicts = ReadonlyMap<EntryKey, readonly ReviewRow[]>;

/** Reads every review. */
export const createVerdictReader = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  return async (): Promise<Verdicts> =>
    groupBy(await store.reviews.find(), (row) => entryKey(row.contentType, row.entry));
};

/** The entries on which the two differ. */
export const changedVerdicts = (before: Verdicts, after: Verdicts): EntryKey[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );

/** The entry with the newest verdict on each of its locales. In the engine a later change of a version outweighs it. */
export const withVerdicts = (facts: EntryFacts, verdicts: Verdicts): EntryFacts => {
  const rows = verdicts.get(entryKey(facts.contentType, facts.documentId));
  if (!rows) return facts;
  return {
    ...facts,
    versions: facts.versions.map((version) => ({ ...version, ...reviewFacts(newestReview(rows, version.locale)) })),
  };
};
