import type { CoverageOptions } from '../../types/coverage';
import type { EntryKey, EntryVersion } from '../../types/world';
import type { Sighting } from './sightings';

const DAY = 24 * 60 * 60 * 1000;
const STALE_AFTER_DAYS = 180;
const EXPIRING_WITHIN_DAYS = 30;

/** How many distinct entries are in each condition. One entry may be in several. */
export interface Tally {
  readonly live: number;
  /** Live by a placement for a segment: the one asked for, else any. */
  readonly dedicated: number;
  /** Placed, and no placement leads to a published version. */
  readonly draft: number;
  /** A window has not opened yet. */
  readonly scheduled: number;
  /** Live, and the window closes soon. */
  readonly expiring: number;
  /** Live, and a published version was neither updated nor reviewed for long. */
  readonly stale: number;
}

/** Counts the entries of some placements. */
export function tally(seen: readonly Sighting[], options: CoverageOptions): Tally {
  const live = seen.filter((sighting) => sighting.live);
  const published = entriesOf(seen.filter((sighting) => sighting.published.length > 0));
  return {
    live: entriesOf(live).size,
    dedicated: entriesOf(live.filter(({ placement: { segments } }) => isDedicated(segments, options.segment))).size,
    draft: entriesOf(seen.filter(({ key }) => !published.has(key))).size,
    scheduled: entriesOf(seen.filter(({ placement }) => placement.startsAt !== null && placement.startsAt > options.at))
      .size,
    expiring: entriesOf(live.filter((sighting) => isExpiring(sighting, options))).size,
    stale: entriesOf(live.filter((sighting) => sighting.published.some((version) => isStale(version, options)))).size,
  };
}

/** The distinct entries of some placements. */
export function entriesOf(seen: readonly Sighting[]): Set<EntryKey> {
  return new Set(seen.map((sighting) => sighting.key));
}

function isDedicated(segments: readonly string[], segment: string | undefined): boolean {
  return segment === undefined ? segments.length > 0 : segments.includes(segment);
}

function isExpiring(
  { placement }: Sighting,
  { at, expiringWithinDays = EXPIRING_WITHIN_DAYS }: CoverageOptions,
): boolean {
  return placement.endsAt !== null && placement.endsAt <= at + expiringWithinDays * DAY;
}

function isStale(version: EntryVersion, { at, staleAfterDays = STALE_AFTER_DAYS }: CoverageOptions): boolean {
  const lastTouched = Math.max(version.updatedAt, version.reviewedAt ?? version.updatedAt);
  return at - lastTouched >= staleAfterDays * DAY;
}
