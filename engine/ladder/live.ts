import type { EntryFacts, EntryVersion, Instant, PlacementFacts } from '../../types/world';

/** Whether the placement's window is open at that time: `startsAt` belongs to it, `endsAt` no longer does. */
export function isOpen(placement: PlacementFacts, at: Instant): boolean {
  const { startsAt, endsAt } = placement;
  return (startsAt === null || startsAt <= at) && (endsAt === null || at < endsAt);
}

/** The versions that a placement is for: all, or that of its locale. With a locale it is never for a type without locales. */
export function coveredVersions(entry: EntryFacts, placement: PlacementFacts): readonly EntryVersion[] {
  return placement.locale === null
    ? entry.versions
    : entry.versions.filter((version) => version.locale === placement.locale);
}

/**
 * Whether the entry is published in the locale asked for, by way of this placement. A content type that is not localised
 * has one version without a locale, which serves every locale. An entry that is `undefined` is gone.
 */
export function isPublishedIn(entry: EntryFacts | undefined, locale: string, placement: PlacementFacts): boolean {
  if (!entry) return false;
  return coveredVersions(entry, placement).some(
    (version) => version.published && (version.locale === locale || version.locale === null),
  );
}

/** Whether a visitor who asks in this locale at this time may be given the entry through this placement. */
export function isLive(placement: PlacementFacts, entry: EntryFacts | undefined, at: Instant, locale: string): boolean {
  return isOpen(placement, at) && isPublishedIn(entry, locale, placement);
}

/** The next instant at which a window opens or closes, strictly after `at`; `null` where none will. */
export function nextBoundary(placements: Iterable<PlacementFacts>, at: Instant): Instant | null {
  let next: Instant | null = null;
  for (const { startsAt, endsAt } of placements) {
    for (const boundary of [startsAt, endsAt]) {
      if (boundary !== null && boundary > at && (next === null || boundary < next)) next = boundary;
    }
  }
  return next;
}
