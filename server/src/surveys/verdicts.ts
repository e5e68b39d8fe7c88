import type { EntryFacts, EntryKey } from '../../../types';
import { entryKey } from '../../../engine';
import { createStore, type ReviewRow } from '../services/store';
import type { Context } from '../utils/context';

/** What people said of an entry: that it is still good. By the locale that it was said of; `null`: of each. */
interface Verdict {
  readonly locale: string | null;
  readonly at: number;
  readonly due: number | null;
}

export type Verdicts = ReadonlyMap<EntryKey, readonly Verdict[]>;

const toVerdict = ({ entryLocale, reviewedAt, nextAt }: ReviewRow): Verdict => ({
  locale: entryLocale,
  at: new Date(reviewedAt).getTime(),
  due: nextAt ? Date.parse(nextAt) : null,
});

/** Reads every review that says "still good"; the other verdicts make nothing fresh. */
export const createVerdictReader = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  return async (): Promise<Verdicts> => {
    const verdicts = new Map<EntryKey, Verdict[]>();
    for (const row of await store.reviews.find({ where: { verdict: 'good' } })) {
      const key = entryKey(row.contentType, row.entry);
      verdicts.set(key, [...(verdicts.get(key) ?? []), toVerdict(row)]);
    }
    return verdicts;
  };
};

/** The entries of which the two say different things. */
export const changedVerdicts = (before: Verdicts, after: Verdicts): EntryKey[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );

/** The entry with the newest verdict of each locale; a later change of a version outweighs it (the engine sees to that). */
export const withVerdicts = (facts: EntryFacts, verdicts: Verdicts): EntryFacts => {
  const said = verdicts.get(entryKey(facts.contentType, facts.documentId));
  const isReviewed = facts.versions.some((version) => version.reviewedAt != null);
  if (!said && !isReviewed) return facts;
  const versions = facts.versions.map(({ locale, published, updatedAt }) => {
    const newest = (said ?? [])
      .filter((verdict) => verdict.locale === null || verdict.locale === locale)
      .reduce<Verdict | null>((best, verdict) => (best && best.at >= verdict.at ? best : verdict), null);
    const version = { locale, published, updatedAt };
    return newest ? { ...version, reviewedAt: newest.at, reviewDue: newest.due } : version;
  });
  return { ...facts, versions };
};
