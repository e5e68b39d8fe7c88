import {
  compileDecider,
  indexSorted,
  weighEntries,
  type Decide,
  type EntryKey,
  type PlacementFacts,
  type PlacementIndex,
} from '../../../engine';
import { DEFAULT_WEIGHT } from '../../../types/defaults';
import type { PublicSnapshot, SnapshotJourney, SnapshotPlacement } from '../contract';

/** One journey of a snapshot, ready to decide. */
export interface LocalJourney {
  readonly slug: string;
  readonly stages: readonly string[];
  readonly index: PlacementIndex;
  /** `null` for a journey without stages, where there is nothing to decide. */
  readonly decide: Decide | null;
  readonly weightsOf: (entry: EntryKey) => ReadonlyMap<string, number> | undefined;
}

/** Compiles the rules of a journey and sorts its placements. */
export function compileJourney({ segments, scoring }: PublicSnapshot, journey: SnapshotJourney): LocalJourney {
  const stages = journey.stages.map(({ slug }) => slug);
  const placements = journey.placements.map(toFacts);
  const weights = weighEntries(placements);
  return {
    slug: journey.slug,
    stages,
    index: indexSorted(stages, placements),
    decide: stages.length > 0 ? compileDecider({ stages: journey.stages, segments, scoring }) : null,
    weightsOf: (entry) => weights.get(entry),
  };
}

/** Where a placement's entry is live; none: everywhere, its content type has no locales. */
export const localesOf = ({
  locales,
}: PlacementFacts & Pick<SnapshotPlacement, 'locales'>): readonly string[] | undefined => locales;

/** Only live placements, each in the locales it says: no dates, no locale of its own, and no id to settle an order by. */
const DEFAULTS = {
  id: '',
  locale: null,
  touchpoint: null,
  segments: [],
  weight: DEFAULT_WEIGHT,
  startsAt: null,
  endsAt: null,
};

const toFacts = (placement: SnapshotPlacement): PlacementFacts => ({ ...DEFAULTS, ...placement });
