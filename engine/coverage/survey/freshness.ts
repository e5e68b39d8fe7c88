import type { EntryVersion, Instant } from '../../../types/world';
import { DAY } from '../../time';

/** The last word on a version: when it was changed or confirmed, or the day that a review named. The other one is `Infinity`. */
export interface LastWord {
  /** When it was changed or confirmed; it stays fresh for the usual time. */
  readonly touchedAt: Instant;
  /** When it is to be looked at again, as the review said. */
  readonly dueAt: Instant;
}

/** A review counts as long as nothing was changed afterwards. */
export function lastWord({ updatedAt, reviewedAt, reviewDue }: EntryVersion): LastWord {
  if (reviewedAt == null || reviewedAt < updatedAt) return { touchedAt: updatedAt, dueAt: Infinity };
  return reviewDue == null ? { touchedAt: reviewedAt, dueAt: Infinity } : { touchedAt: Infinity, dueAt: reviewDue };
}

/** Whether somebody said that a version needs an update, and it was not changed since. */
export function isToUpdate({ updatedAt, updateWantedAt }: EntryVersion): boolean {
  return updateWantedAt != null && updateWantedAt >= updatedAt;
}

/** The first instant at which a version with this last word is stale; `staleAfter` in ms. */
export function staleFrom(touchedAt: Instant, dueAt: Instant, staleAfter: number): Instant {
  return Math.min(touchedAt + staleAfter, dueAt);
}

/**
 * The first instant at which a version is stale: so many days after it was last changed or reviewed as still good, or on the
 * day that the review named.
 */
export function freshUntil(version: EntryVersion, staleAfterDays: number): Instant {
  const { touchedAt, dueAt } = lastWord(version);
  return staleFrom(touchedAt, dueAt, staleAfterDays * DAY);
}
