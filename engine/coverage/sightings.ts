import type { CoverageOptions } from '../../types/coverage';
import type { EntryFacts, EntryKey, EntryVersion, PlacementFacts, World } from '../../types/world';
import { entryKey } from '../entry-key';
import { coveredVersions, isOpen } from '../ladder/live';

/** A placement with its entry. */
export interface Placed {
  readonly placement: PlacementFacts;
  readonly key: EntryKey;
  readonly entry: EntryFacts;
}

/** A placement as one look at the coverage sees it: at its time, and in its locale where it has one. */
export interface Sighting extends Placed {
  readonly open: boolean;
  /** The placement holds for the locale of the look; always so in a look without one. */
  readonly inLocale: boolean;
  /** The published versions that count in this look. */
  readonly published: readonly EntryVersion[];
  /** `open` and published. */
  readonly live: boolean;
}

/**
 * The placements whose stage, touchpoint and entry all exist. The others are orphans and count nowhere; neither does a
 * placement for one locale of an entry that has no locales, which nothing can ever serve.
 */
export function placedEntries(world: World): Placed[] {
  const stages = new Set(world.stages.map((stage) => stage.slug));
  const touchpoints = new Set<string | null>([null, ...world.touchpoints.map((touchpoint) => touchpoint.slug)]);
  return world.placements.flatMap((placement) => {
    const key = entryKey(placement.contentType, placement.documentId);
    const entry = world.entries.get(key);
    const linked = entry && stages.has(placement.stage) && touchpoints.has(placement.touchpoint);
    return linked && canHold(entry, placement) ? [{ placement, key, entry }] : [];
  });
}

/** Looks at every placement of the content types asked for, whatever its segments. */
export function sightings(world: World, options: CoverageOptions): Sighting[] {
  const types = options.contentTypes && new Set(options.contentTypes);
  return placedEntries(world)
    .filter(({ placement }) => !types || types.has(placement.contentType))
    .map((placed) => look(placed, options));
}

function look(placed: Placed, { at, locale }: CoverageOptions): Sighting {
  const { placement, entry } = placed;
  const open = isOpen(placement, at);
  const inLocale = locale === undefined || placement.locale === null || placement.locale === locale;
  const published = inLocale
    ? coveredVersions(entry, placement).filter(
        (version) =>
          version.published && (locale === undefined || version.locale === null || version.locale === locale),
      )
    : [];
  return { ...placed, open, inLocale, published, live: open && published.length > 0 };
}

function canHold(entry: EntryFacts, placement: PlacementFacts): boolean {
  return placement.locale === null || !entry.versions.some((version) => version.locale === null);
}
