import {
  BucketMap,
  entryKey,
  indexPlacements,
  JourneyIndex,
  updateIndex,
  type Entries,
  type PlacementIndex,
} from '../../../engine';
import type { EntryFacts, EntryKey, PlacementFacts } from '../../../types';
import type { Placed } from './read';
import type { Structure } from './structure';

/** An entry that is placed: where it is published, and its placements by journey. */
export interface PlacedEntry {
  readonly facts: EntryFacts;
  readonly placements: ReadonlyMap<string, readonly PlacementFacts[]>;
}

/** What every decision is made on, compiled and immutable. */
export interface Snapshot {
  /** Counts the snapshots that this process has made; two equal ones are the same snapshot. */
  readonly revision: number;
  readonly structure: Structure;
  readonly entries: BucketMap<PlacedEntry>;
  /** By journey. */
  readonly indexes: ReadonlyMap<string, JourneyIndex>;
}

/** What is now known of an entry. */
export interface EntryUpdate {
  readonly key: EntryKey;
  readonly facts: EntryFacts;
  /** Left out: placed as it was. Empty: it is no longer in the snapshot. */
  readonly placed?: readonly Placed[];
}

const NONE: readonly PlacementFacts[] = [];

const factsIn = (entries: BucketMap<PlacedEntry>): Entries => ({ get: (key) => entries.get(key)?.facts });

const isSame = (a: EntryFacts, b: EntryFacts) =>
  a.versions.length === b.versions.length &&
  a.versions.every(({ locale }) => b.versions.some((version) => version.locale === locale));

const toPlacedEntry = ({ facts, placed }: EntryUpdate, before?: PlacedEntry): PlacedEntry | undefined => {
  if (!placed) return before && !isSame(before.facts, facts) ? { ...before, facts } : before;
  if (placed.length === 0) return undefined;
  const placements = new Map<string, PlacementFacts[]>();
  for (const { journey, facts: placement } of placed) {
    const known = placements.get(journey);
    if (known) known.push(placement);
    else placements.set(journey, [placement]);
  }
  return { facts, placements };
};

/** Placements at a touchpoint that is gone are served nowhere, not even to who asks for none. */
const serves =
  ({ touchpoints }: Structure) =>
  ({ touchpoint }: PlacementFacts): boolean =>
    touchpoint === null || touchpoints.has(touchpoint);

const indexAll = (structure: Structure, entries: BucketMap<PlacedEntry>): Map<string, PlacementIndex> => {
  const byJourney = new Map<string, PlacementFacts[]>([...structure.journeys.keys()].map((slug) => [slug, []]));
  const isServed = serves(structure);
  for (const { placements } of entries.values()) {
    for (const [journey, list] of placements) {
      const all = byJourney.get(journey);
      if (all) for (const placement of list) if (isServed(placement)) all.push(placement);
    }
  }
  return new Map(
    [...byJourney].map(([slug, list]) => [slug, indexPlacements(structure.journeys.get(slug)!.stageSlugs, list)]),
  );
};

let revisions = 0;

const take = (
  structure: Structure,
  entries: BucketMap<PlacedEntry>,
  placements: ReadonlyMap<string, PlacementIndex>,
): Snapshot => {
  const facts = factsIn(entries);
  revisions += 1;
  return {
    revision: revisions,
    structure,
    entries,
    indexes: new Map([...placements].map(([slug, ofJourney]) => [slug, new JourneyIndex(ofJourney, facts)])),
  };
};

/** The first snapshot, or another one of everything. */
export const buildSnapshot = (structure: Structure, updates: Iterable<EntryUpdate>): Snapshot => {
  const pairs: [EntryKey, PlacedEntry][] = [];
  for (const update of updates) {
    const entry = toPlacedEntry(update);
    if (entry) pairs.push([update.key, entry]);
  }
  const entries = BucketMap.of(pairs);
  return take(structure, entries, indexAll(structure, entries));
};

/**
 * Another snapshot with these entries as they are now; whatever did not change is shared with the one before. Where nothing
 * did, it is the one before.
 */
export const updateSnapshot = (before: Snapshot, structure: Structure, updates: readonly EntryUpdate[]): Snapshot => {
  const changed = updates
    .map((update) => [update.key, toPlacedEntry(update, before.entries.get(update.key))] as const)
    .filter(([key, entry]) => entry !== before.entries.get(key));
  if (changed.length === 0 && structure === before.structure) return before;
  const entries = before.entries.with(changed);
  if (structure.shape !== before.structure.shape) return take(structure, entries, indexAll(structure, entries));

  const isServed = serves(structure);
  const placements = new Map([...before.indexes].map(([slug, index]) => [slug, index.placements]));
  for (const [slug, ofJourney] of placements) {
    const placementsOf = (entry: PlacedEntry | undefined) => (entry?.placements.get(slug) ?? NONE).filter(isServed);
    const removed = changed.flatMap(([key]) => placementsOf(before.entries.get(key)));
    const added = changed.flatMap(([, entry]) => placementsOf(entry));
    if (removed.length + added.length > 0) placements.set(slug, updateIndex(ofJourney, removed, added));
  }
  return take(structure, entries, placements);
};

/** What reading found, entry by entry: those looked for (`keys`) that have no placements any more leave the snapshot. */
export const toUpdates = (
  placed: readonly Placed[],
  published: readonly EntryFacts[],
  keys: readonly EntryKey[] = [],
): EntryUpdate[] => {
  const byKey = new Map<EntryKey, Placed[]>(keys.map((key) => [key, []]));
  for (const one of placed) {
    const key = entryKey(one.facts.contentType, one.facts.documentId);
    const known = byKey.get(key);
    if (known) known.push(one);
    else byKey.set(key, [one]);
  }
  const facts = factsByKey(published);
  return [...byKey].map(([key, list]) => ({ key, placed: list, facts: facts.get(key) ?? gone(key) }));
};

/** The same for entries whose placements did not change. */
export const toStateUpdates = (keys: readonly EntryKey[], published: readonly EntryFacts[]): EntryUpdate[] => {
  const facts = factsByKey(published);
  return keys.map((key) => ({ key, facts: facts.get(key) ?? gone(key) }));
};

const factsByKey = (published: readonly EntryFacts[]) =>
  new Map(published.map((entry) => [entryKey(entry.contentType, entry.documentId), entry]));

/** An entry that is published nowhere. */
const gone = (key: EntryKey): EntryFacts => {
  const [contentType = '', documentId = ''] = key.split('#');
  return { contentType, documentId, versions: [] };
};
