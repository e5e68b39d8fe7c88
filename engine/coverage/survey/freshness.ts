import type { EntryVersion, Instant } from '../../../types/world';
import { DAY } from '../../time';

/** What was said last of a version, that it was changed or that it is still good; one of the two is `Infinity`. */
export interface LastWord {
  /** When that was; it holds for the usual time. */
  readonly touchedAt: Instant;
  /** When it is to be looked at again, as the review said. */
  readonly dueAt: Instant;
}

/** A review counts as long as nothing was changed after it. */
export function lastWord({ updatedAt, reviewedAt, reviewDue }: EntryVersion): LastWord {
  if (reviewedAt == null || reviewedAt < updatedAt) return { touchedAt: updatedAt, dueAt: Infinity };
  return reviewDue == null ? { touchedAt: reviewedAt, dueAt: Infinity } : { touchedAt: Infinity, dueAt: reviewDue };
}

/** The first moment at which something is stale of which that was the last word; `staleAfter` in ms. */
export function staleFrom(touchedAt: Instant, dueAt: Instant, staleAfter: number): Instant {
  return Math.min(touchedAt + staleAfter, dueAt);
}

/**
 * The first moment at which a version is stale: so many days after it was last changed or reviewed as still good, or on the
 * day that the review named.
 */
export function freshUntil(version: EntryVersion, staleAfterDays: number): Instant {
  const { touchedAt, dueAt } = lastWord(version);
  return staleFrom(touchedAt, dueAt, staleAfterDays * DAY);
}
