import { freshUntil } from '../../../engine';
import type { EntryVersion, Review } from '../../../types';
import type { ReviewRow, VerdictColumns } from '../store';
import { isoOf, timeOf } from '../utils/instant';
import { mayReadVersion, type Readable } from './rights';

/** The newest verdict for one locale of an entry: on that locale, or on all of them. `rows` are of that entry. */
export const newestReview = (rows: readonly ReviewRow[], locale: string | null): ReviewRow | null =>
  rows
    .filter((row) => locale === null || row.entryLocale === null || row.entryLocale === locale)
    .reduce<ReviewRow | null>(
      (best, row) => (best && timeOf(best.reviewedAt) >= timeOf(row.reviewedAt) ? best : row),
      null,
    );

/** What the engine needs of a version's newest verdict: only "still good" makes it fresh. */
export const reviewFacts = (
  row: VerdictColumns | null,
): Pick<EntryVersion, 'reviewedAt' | 'reviewDue' | 'updateWantedAt'> => {
  if (row?.verdict === 'update') return { updateWantedAt: timeOf(row.reviewedAt) };
  if (row?.verdict !== 'good') return {};
  return {
    reviewedAt: timeOf(row.reviewedAt),
    reviewDue: row.nextAt ? Date.parse(`${row.nextAt.slice(0, 10)}T00:00:00Z`) : null,
  };
};

/** A published version with what people said of it. Instants in milliseconds since the epoch. */
export interface ReviewedVersion {
  readonly locale: string | null;
  readonly updatedAt: number;
  readonly freshUntil: number;
  readonly stale: boolean;
  /** The newest verdict, unless the version was updated since. */
  readonly review: ReviewRow | null;
  /** Somebody said "update" or "retire", and it has not changed since. */
  readonly open: boolean;
}

/** Judges one published version at a moment. */
export const judge = (
  version: Pick<EntryVersion, 'locale' | 'published' | 'updatedAt'>,
  rows: readonly ReviewRow[],
  staleAfterDays: number,
  at: number,
): ReviewedVersion => {
  const { locale, published, updatedAt } = version;
  const newest = newestReview(rows, locale);
  const review = newest && timeOf(newest.reviewedAt) >= updatedAt ? newest : null;
  const until = freshUntil({ locale, published, updatedAt, ...reviewFacts(review) }, staleAfterDays);
  return {
    locale,
    updatedAt,
    freshUntil: until,
    stale: at >= until,
    review,
    open: review !== null && review.verdict !== 'good',
  };
};

/** Stale, or with an open verdict. */
export const needsLook = ({ stale, open }: ReviewedVersion): boolean => stale || open;

const toReview = ({ verdict, note, nextAt, reviewer, reviewerName, reviewedAt }: VerdictColumns): Review => ({
  verdict,
  note,
  nextAt: nextAt ? nextAt.slice(0, 10) : null,
  reviewer: reviewerName ?? reviewer,
  at: isoOf(reviewedAt),
});

/**
 * A verdict as one person may see it. One on all locales was written with all of them in view: whoever may not read each of
 * them sees what was decided, but neither why nor by whom. `versions` are all that the entry has.
 */
export const reviewFor = (
  row: ReviewRow,
  versions: readonly Pick<EntryVersion, 'locale'>[],
  readable: Readable,
): Review => {
  const review = toReview(row);
  const whole = row.entryLocale === null ? versions.every(({ locale }) => mayReadVersion(readable, locale)) : true;
  return whole ? review : { ...review, note: null, reviewer: null };
};
