import type { Limits } from '../limits';
import { segmentLessons, stageLessons, touchpointLessons, type Counted } from './lessons';
import { placeKey } from './place-key';
import type { JourneyModel, KnownPlace, Model, PlanWords, Thresholds } from './shape';
import { seenIn } from './seen';
import { compile } from './table';
import { bagOfWords } from './tokens';

/** Until it is measured, and where there is too little to measure it on: nothing is strong. */
export const UNMEASURED: Thresholds = { strong: Infinity, possible: 0.3 };

export type TrainLimits = Pick<Limits, 'lessons' | 'tokens' | 'placesOfJourney'>;

type FoundPlaces = Map<string, { -readonly [K in keyof KnownPlace]: KnownPlace[K] }>;

const plannedPlaces = ({ slug, cells }: PlanWords['journeys'][number], locale: string | null): FoundPlaces =>
  new Map(
    cells.map(({ stage, touchpoint, words }) => {
      const brief = [...new Set(bagOfWords(locale, words))];
      const place = { journey: slug, stage, touchpoint, count: 0, planned: true, brief };
      return [placeKey(place), place];
    }),
  );

/** Every stage with every touchpoint that the journey uses, and as a whole: anybody may ask about any of them. */
const addOthers = (found: FoundPlaces, { slug, stages }: PlanWords['journeys'][number], most: number) => {
  const touchpoints = new Set([null, ...[...found.values()].map(({ touchpoint }) => touchpoint)]);
  for (const stage of stages) {
    for (const touchpoint of touchpoints) {
      const place = { journey: slug, stage: stage.slug, touchpoint, count: 0, planned: false, brief: [] };
      if (found.size < most && !found.has(placeKey(place))) found.set(placeKey(place), place);
    }
  }
};

const placesOf = (plan: PlanWords, journey: string, examples: readonly Counted[], most: number) => {
  const planned = plan.journeys.find(({ slug }) => slug === journey)!;
  const stages = new Set(planned.stages.map(({ slug }) => slug));
  const touchpoints = new Set<string | null>([null, ...plan.touchpoints.map(({ slug }) => slug)]);
  const found = plannedPlaces(planned, plan.locale);
  const byType = new Map<string, Map<string, number>>();
  let count = 0;
  for (const { type, places } of examples) {
    for (const place of places) {
      if (place.journey !== journey || !touchpoints.has(place.touchpoint) || !stages.has(place.stage)) continue;
      const key = placeKey(place);
      const known = found.get(key) ?? { ...place, count: 0, planned: false, brief: [] };
      found.set(key, { ...known, count: known.count + 1 });
      const ofType = byType.get(type) ?? new Map<string, number>();
      byType.set(type, ofType.set(key, (ofType.get(key) ?? 0) + 1));
      count += 1;
    }
  }
  addOthers(found, planned, most);
  const indexes = new Map([...found.keys()].map((key, index) => [key, index]));
  const countsOf = (ofType: Map<string, number>) =>
    Object.fromEntries([...ofType].map(([key, each]) => [indexes.get(key)!, each]));
  return {
    places: [...found.values()],
    byType: Object.fromEntries([...byType].map(([type, ofType]) => [type, countsOf(ofType)])),
    count,
  };
};

const journeyModel = (
  plan: PlanWords,
  slug: string,
  examples: readonly Counted[],
  limits: TrainLimits,
): JourneyModel | null => {
  const stages = compile(stageLessons(plan, slug, examples), limits);
  return (
    stages && {
      slug,
      stages,
      seen: seenIn(stages, slug, examples),
      ...placesOf(plan, slug, examples, limits.placesOfJourney),
    }
  );
};

/** "E-mail" entries are kin to the touchpoint "Newsletter (email)": their names share a word. */
const kinshipOf = ({ locale, types, touchpoints }: PlanWords): Model['kinship'] => {
  const words = touchpoints.map((touchpoint) => ({
    slug: touchpoint.slug,
    tokens: new Set(bagOfWords(locale, touchpoint.words)),
  }));
  const kinOf = (name: string) => {
    const own = new Set(bagOfWords(locale, name));
    const shared = words.map(
      ({ slug, tokens }) => [slug, [...own].filter((token) => tokens.has(token)).length] as const,
    );
    return Object.fromEntries(shared.filter(([, count]) => count > 0));
  };
  return Object.fromEntries(types.map((type) => [type.slug, kinOf(type.words)]));
};

/** Learns from placed entries and the plan; of nothing it knows more than that. */
export const train = (
  plan: PlanWords,
  counted: readonly Counted[],
  thresholds: Thresholds,
  limits: TrainLimits,
): Model => {
  const examples = counted.filter(({ places }) => places.length > 0);
  return {
    journeys: plan.journeys.flatMap(({ slug }) => journeyModel(plan, slug, examples, limits) ?? []),
    touchpoints: compile(touchpointLessons(plan, examples), limits),
    segments: compile(segmentLessons(plan, examples), limits),
    kinship: kinshipOf(plan),
    examples: examples.length,
    thresholds,
  };
};
