import {
  compileDecider,
  indexPlacements,
  weighEntries,
  type Decide,
  type EntryKey,
  type PlacementFacts,
  type PlacementIndex,
  type RuledFacts,
} from '../../../engine';
import { DEFAULT_WEIGHT } from '../../../types/defaults';
import type { PublicSnapshot, SnapshotJourney, SnapshotPlacement } from '../contract';

/** One journey of a snapshot, ready to decide. */
export interface LocalJourney {
  readonly slug: string;
  readonly stages: readonly string[];
  readonly index: PlacementIndex;
  readonly decide: Decide;
  readonly weightsOf: (entry: EntryKey) => ReadonlyMap<string, number> | undefined;
  /** Where a placement's entry is live; `null`: everywhere, its content type has no locales. */
  readonly localesOf: (placement: PlacementFacts) => readonly string[] | null;
}

/** Compiles the rules of a journey and sorts its placements. */
export function compileJourney({ segments, scoring }: PublicSnapshot, journey: SnapshotJourney): LocalJourney {
  const stages = journey.stages.map(({ slug }) => slug);
  const placements = journey.placements.map(toFacts);
  const locales = new Map(placements.map((facts, i) => [facts, journey.placements[i]?.locales ?? null]));
  const weights = weighEntries(placements);
  return {
    slug: journey.slug,
    stages,
    index: indexPlacements(stages, placements),
    decide: compileDecider({ stages: journey.stages.map(toRuled), segments: segments.map(toRuled), scoring }),
    weightsOf: (entry) => weights.get(entry),
    localesOf: (placement) => locales.get(placement) ?? null,
  };
}

const toRuled = ({ slug, rule }: PublicSnapshot['segments'][number]): RuledFacts => ({ slug, rule: rule ?? null });

/** The id is the place in the snapshot, so that the snapshot's order settles ties. */
function toFacts(placement: SnapshotPlacement, place: number): PlacementFacts {
  const { contentType, documentId, stage, touchpoint = null, segments = [], weight = DEFAULT_WEIGHT } = placement;
  const id = String(place).padStart(9, '0');
  return {
    id,
    contentType,
    documentId,
    locale: null,
    stage,
    touchpoint,
    segments,
    weight,
    startsAt: null,
    endsAt: null,
  };
}
