import type { EntryVersion, Instant } from '../../types/world';

const DAY = 24 * 60 * 60 * 1000;

/** What was said last of a version: that it was changed, or that it is still good. */
export interface LastWord {
  readonly at: Instant;
  /** When it is to be looked at again, where the review said so; `NaN`: after the usual time. */
  readonly due: Instant;
}

/** The review counts as long as nothing was changed after it. */
export function lastWord({ updatedAt, reviewedAt, reviewDue }: EntryVersion): LastWord {
  return reviewedAt == null || reviewedAt < updatedAt
    ? { at: updatedAt, due: NaN }
    : { at: reviewedAt, due: reviewDue ?? NaN };
}

/** The first moment at which something is stale of which the last word was said at `at`; `staleAfter` in ms. */
export function staleFrom(at: Instant, due: Instant, staleAfter: number): Instant {
  return Number.isNaN(due) ? at + staleAfter : due;
}

/**
 * The first moment at which a version is stale: so many days after it was last changed or reviewed as still good, or on the
 * day that the review named.
 */
export function freshUntil(version: EntryVersion, staleAfterDays: number): Instant {
  const { at, due } = lastWord(version);
  return staleFrom(at, due, staleAfterDays * DAY);
}
