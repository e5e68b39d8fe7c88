import { entryKey } from '../../../engine';
import type { EntryFacts, EntryKey, PlacementFacts } from '../../../types';
import type { JourneyPlacement } from './placements';

/** The placements of an entry, by journey. */
export type PlacementsByJourney = ReadonlyMap<string, readonly PlacementFacts[]>;

/** An entry that is placed somewhere. */
export interface PlacedEntry {
  /** Its state; `undefined` where nothing of what was asked for exists: it is gone, or published nowhere. */
  readonly facts: EntryFacts | undefined;
  readonly placements: PlacementsByJourney;
}

/** What is now known of an entry. */
export interface EntryUpdate {
  readonly key: EntryKey;
  readonly facts: EntryFacts | undefined;
  /** Left out: placed as before. `null`: no longer placed anywhere. */
  readonly placements?: PlacementsByJourney | null;
}

/** The entry after an update; `undefined`: it is not placed any more. */
export const updated = (
  before: PlacedEntry | undefined,
  { facts, placements }: EntryUpdate,
): PlacedEntry | undefined => {
  if (placements === null) return undefined;
  if (placements !== undefined) return { facts, placements };
  return before && { facts, placements: before.placements };
};

/** Placements by their entry. */
export const byEntry = (placed: readonly JourneyPlacement[]): Map<EntryKey, PlacementsByJourney> => {
  const entries = new Map<EntryKey, Map<string, PlacementFacts[]>>();
  for (const { journey, facts } of placed) {
    const key = entryKey(facts.contentType, facts.documentId);
    let journeys = entries.get(key);
    if (!journeys) entries.set(key, (journeys = new Map()));
    const known = journeys.get(journey);
    if (known) known.push(facts);
    else journeys.set(journey, [facts]);
  }
  return entries;
};
