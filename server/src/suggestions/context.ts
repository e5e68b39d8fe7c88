import type { Names, SuggestionBasis, SuggestionMeta } from '../../../types';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';
import type { KeptLearning } from './keep';
import type { Place } from './shape';

/** What of the plan there is now: the model may know of what was deleted since. */
export interface PlanNow {
  /** Active journeys' slugs. */
  readonly active: readonly string[];
  has(place: Place): boolean;
  readonly segments: ReadonlySet<string>;
  readonly names: Names;
}

const named = (rows: readonly { slug: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ slug, name }) => [slug, name]));

export const createPlanNow = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  return async (): Promise<PlanNow> => {
    const [journeys, stages, touchpoints, segments] = await inSequence(
      () => store.journeys.find({ select: ['slug', 'name', 'active'] }),
      () => store.stages.find({ select: ['slug', 'name', 'journey'] }),
      () => store.touchpoints.find({ select: ['slug', 'name'] }),
      () => store.segments.find({ select: ['slug', 'name'] }),
    );
    const names: Names = {
      journeys: named(journeys),
      stages: Object.fromEntries(stages.map(({ journey, slug, name }) => [`${journey}/${slug}`, name])),
      touchpoints: named(touchpoints),
      segments: named(segments),
    };
    const known = {
      stages: new Set(Object.keys(names.stages)),
      touchpoints: new Set(Object.keys(names.touchpoints)),
    };
    return {
      active: journeys.filter(({ active }) => active).map(({ slug }) => slug),
      has: ({ journey, stage, touchpoint }) =>
        known.stages.has(`${journey}/${stage}`) && (touchpoint === null || known.touchpoints.has(touchpoint)),
      segments: new Set(segments.map(({ slug }) => slug)),
      names,
    };
  };
};

/** What suggestions are made from. */
export const basisOf = (kept: KeptLearning | null): SuggestionBasis => {
  if (!kept || kept.model.journeys.length === 0) return 'none';
  return kept.model.examples > 0 ? 'placements' : 'plan';
};

const mentioned = (all: Record<string, string>, keys: readonly (string | null)[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key) => (key !== null && all[key] !== undefined ? [[key, all[key]] as const] : [])));

/** A suggestion whose score is known, whoever may see it. */
export type WithScore<T extends { readonly score: number | null }> = T & { readonly score: number };

/** The score comes from all that was learnt: it is for those who are shown something of all of it (`whole`). */
export const toldScore = <T extends { readonly score: number | null }>(scored: WithScore<T>, whole: boolean): T =>
  whole ? scored : { ...scored, score: null };

/** What made the suggestions, with the names of the places that are mentioned. */
export const metaOf = (
  kept: KeptLearning | null,
  { enabled, whole, fault }: { readonly enabled: boolean; readonly whole: boolean; readonly fault: string | undefined },
  names: Names,
  places: readonly (Place & { readonly segments?: readonly string[] })[],
): SuggestionMeta => ({
  enabled,
  basis: basisOf(kept),
  version: kept?.version ?? null,
  trainedAt: kept?.trainedAt ?? null,
  ...(fault === undefined ? {} : { fault }),
  examples: whole ? (kept?.model.examples ?? 0) : null,
  names: {
    journeys: mentioned(names.journeys, places.map(({ journey }) => journey)),
    stages: mentioned(names.stages, places.map(({ journey, stage }) => `${journey}/${stage}`)),
    touchpoints: mentioned(names.touchpoints, places.map(({ touchpoint }) => touchpoint)),
    segments: mentioned(names.segments, places.flatMap(({ segments }) => segments ?? [])),
  },
}); // prettier-ignore
