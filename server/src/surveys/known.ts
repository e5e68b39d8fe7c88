import { BucketMap, entryKey } from '../../../engine';
import type { Entries, EntryFacts, EntryKey, PlacementFacts } from '../../../types';
import type { JourneyPlacement } from '../snapshot/read';

/** An entry that is placed somewhere. */
export interface KnownEntry {
  /** `undefined`: it is gone, and its placements are orphans. */
  readonly facts: EntryFacts | undefined;
  /** By journey. */
  readonly placements: ReadonlyMap<string, readonly PlacementFacts[]>;
}

/** Every placed entry. Immutable: who looks at an older one is not disturbed. */
export type Known = BucketMap<KnownEntry>;

/** What an entry was and is now; `undefined`: it is not placed anywhere. */
export interface KnownChange {
  readonly key: EntryKey;
  readonly before: KnownEntry | undefined;
  readonly after: KnownEntry | undefined;
}

const NONE: readonly PlacementFacts[] = [];

/** Joins placements with the state of their entries. */
export const joinKnown = (
  placed: readonly JourneyPlacement[],
  states: readonly EntryFacts[],
): Map<EntryKey, KnownEntry> => {
  const facts = new Map(states.map((state) => [entryKey(state.contentType, state.documentId), state]));
  const placements = new Map<EntryKey, Map<string, PlacementFacts[]>>();
  for (const { journey, facts: placement } of placed) {
    const key = entryKey(placement.contentType, placement.documentId);
    const ofEntry = placements.get(key) ?? new Map<string, PlacementFacts[]>();
    placements.set(key, ofEntry);
    const ofJourney = ofEntry.get(journey);
    if (ofJourney) ofJourney.push(placement);
    else ofEntry.set(journey, [placement]);
  }
  return new Map([...placements].map(([key, list]) => [key, { facts: facts.get(key), placements: list }]));
};

export const lookupOf = (known: Known): Entries => ({ get: (key) => known.get(key)?.facts });

/** All placements of a journey. */
export const placementsOf = (known: Known, journey: string): PlacementFacts[] => {
  const all: PlacementFacts[] = [];
  for (const { placements } of known.values()) {
    for (const placement of placements.get(journey) ?? NONE) all.push(placement);
  }
  return all;
};

/** The placements of a journey that went and came with changes; those of a changed entry did both. */
export const movedIn = (changes: readonly KnownChange[], journey: string) => ({
  removed: changes.flatMap(({ before }) => before?.placements.get(journey) ?? NONE),
  added: changes.flatMap(({ after }) => after?.placements.get(journey) ?? NONE),
});
