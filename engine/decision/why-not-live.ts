import type { Loss } from '../../types/decision';
import type { EntryFacts, Instant, PlacementFacts } from '../../types/world';
import { isPublishedIn } from '../ladder/live';

/** Why a placement is not live; the part of {@link Loss} that does not depend on the request's place. */
export type NotLive = Extract<Loss, 'scheduled' | 'expired' | 'not-published'>;

/** Why nobody who asks in this locale at this time is given the entry through this placement; `null` where it is live. */
export function whyNotLive(
  placement: PlacementFacts,
  entry: EntryFacts | undefined,
  at: Instant,
  locale: string,
): NotLive | null {
  const { startsAt, endsAt } = placement;
  if (startsAt !== null && at < startsAt) return 'scheduled';
  if (endsAt !== null && endsAt <= at) return 'expired';
  return isPublishedIn(entry, locale, placement) ? null : 'not-published';
}
