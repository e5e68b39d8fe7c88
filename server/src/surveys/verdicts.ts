import { entryKey, groupBy } from '../../../engine';
import type { EntryFacts, EntryKey } from '../../../types';
import { newestReview, reviewFacts } from '../entries/freshness';
import { createStore, type ReviewRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** What people said of entries; of each locale, or of all of them, the newest counts. */
export type Verdicts = ReadonlyMap<EntryKey, readonly ReviewRow[]>;

/** Reads every review. */
export const createVerdictReader = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  return async (): Promise<Verdicts> =>
    groupBy(await store.reviews.find(), (row) => entryKey(row.contentType, row.entry));
};

/** The entries of which the two say different things. */
export const changedVerdicts = (before: Verdicts, after: Verdicts): EntryKey[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );

/** The entry with what was said last of each of its locales; a later change of a version outweighs it (the engine sees to that). */
export const withVerdicts = (facts: EntryFacts, verdicts: Verdicts): EntryFacts => {
  const rows = verdicts.get(entryKey(facts.contentType, facts.documentId));
  if (!rows) return facts;
  return {
    ...facts,
    versions: facts.versions.map((version) => ({ ...version, ...reviewFacts(newestReview(rows, version.locale)) })),
  };
};
