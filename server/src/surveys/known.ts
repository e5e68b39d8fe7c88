import type { BucketMap } from '../../../engine';
import type { Entries, EntryKey, PlacementFacts } from '../../../types';
import type { PlacedEntry } from '../placed/entry';

/**
 * Every placed entry. One without a state is gone, and its placements are orphans. Immutable, so an older one stays valid for
 * its readers.
 */
export type Known = BucketMap<PlacedEntry>;

/** What an entry was and is now; `undefined`: it is not placed anywhere. */
export interface KnownChange {
  readonly key: EntryKey;
  readonly before: PlacedEntry | undefined;
  readonly after: PlacedEntry | undefined;
}

const NONE: readonly PlacementFacts[] = [];

export const lookupOf = (known: Known): Entries => ({ get: (key) => known.get(key)?.facts });

/** All placements of a journey. */
export const placementsOf = (known: Known, journey: string): PlacementFacts[] => {
  const all: PlacementFacts[] = [];
  for (const { placements } of known.values()) {
    for (const placement of placements.get(journey) ?? NONE) all.push(placement);
  }
  return all;
};

/** The placements of a journey that changes removed and added; those of an entry that changed are in both. */
export const movedIn = (changes: readonly KnownChange[], journey: string) => ({
  removed: changes.flatMap(({ before }) => before?.placements.get(journey) ?? NONE),
  added: changes.flatMap(({ after }) => after?.placements.get(journey) ?? NONE),
});
