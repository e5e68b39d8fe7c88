import {
  BucketMap,
  indexPlacements,
  JourneyIndex,
  updateIndex,
  type Entries,
  type PlacementIndex,
} from '../../../engine';
import type { EntryFacts, EntryKey, PlacementFacts } from '../../../types';
import { updated, type EntryUpdate, type PlacedEntry } from '../placed/entry';
import type { Structure } from './structure';

/** What every decision is made on, compiled and immutable. */
export interface Snapshot {
  /** Counts the snapshots that this process has made; two equal ones are the same snapshot. */
  readonly revision: number;
  /** Counts what was told of the plan without another decision, since that revision: a stage was renamed, say. */
  readonly telling: number;
  readonly structure: Structure;
  /** The placed entries, and where they are published. */
  readonly entries: BucketMap<PlacedEntry>;
  /** By journey. */
  readonly indexes: ReadonlyMap<string, JourneyIndex>;
}

const NONE: readonly PlacementFacts[] = [];

const factsIn = (entries: BucketMap<PlacedEntry>): Entries => ({ get: (key) => entries.get(key)?.facts });

const isSame = (a: EntryFacts | undefined, b: EntryFacts | undefined) => {
  const [one, other] = [a?.versions ?? [], b?.versions ?? []];
  return one.length === other.length && one.every(({ locale }) => other.some((version) => version.locale === locale));
};

/** A change that nobody is served, such as the date of a version, leaves the entry the same object. */
const next = (before: PlacedEntry | undefined, update: EntryUpdate): PlacedEntry | undefined =>
  update.placements === undefined && before && isSame(before.facts, update.facts) ? before : updated(before, update);

/** Placements at a touchpoint that is gone are served nowhere, not even to requests without a touchpoint. */
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
    telling: 0,
    structure,
    entries,
    indexes: new Map([...placements].map(([slug, ofJourney]) => [slug, new JourneyIndex(ofJourney, facts)])),
  };
};

/** A snapshot made from scratch. */
export const buildSnapshot = (structure: Structure, updates: Iterable<EntryUpdate>): Snapshot => {
  const pairs: [EntryKey, PlacedEntry][] = [];
  for (const update of updates) {
    const entry = updated(undefined, update);
    if (entry) pairs.push([update.key, entry]);
  }
  const entries = BucketMap.of(pairs);
  return take(structure, entries, indexAll(structure, entries));
};

type Fingerprint = 'deciding' | 'telling';

/** Whether all journeys are there in the same order, each with the same fingerprint. */
const sameJourneys = (a: Structure, b: Structure, fingerprint: Fingerprint): boolean => {
  const [one, other] = [[...a.journeys.values()], [...b.journeys.values()]];
  return one.length === other.length && one.every((journey, at) => journey[fingerprint] === other[at]![fingerprint]);
};

const decidesTheSame = (a: Structure, b: Structure): boolean =>
  a.deciding === b.deciding && sameJourneys(a, b, 'deciding');

/** Nothing is decided otherwise than before; other words may be told. */
const told = (before: Snapshot, structure: Structure): Snapshot =>
  sameJourneys(structure, before.structure, 'telling') ? before : { ...before, structure, telling: before.telling + 1 };

/**
 * The next snapshot, with these entries as they are now. It shares whatever did not change with the one before; if nothing
 * did, it is the one before.
 */
export const updateSnapshot = (before: Snapshot, structure: Structure, updates: readonly EntryUpdate[]): Snapshot => {
  const changed = updates
    .map((update) => [update.key, next(before.entries.get(update.key), update)] as const)
    .filter(([key, entry]) => entry !== before.entries.get(key));
  if (changed.length === 0 && decidesTheSame(structure, before.structure)) return told(before, structure);
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
