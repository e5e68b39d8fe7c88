import { entryKey, isLive, type JourneyIndex } from '../../../engine';
import {
  DEFAULT_WEIGHT,
  type PlacementFacts,
  type SnapshotPlacement,
  type SnapshotQuery,
  type SnapshotResponse,
} from '../../../types';
import type { CacheableAnswer } from '../cache/answers';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import type { Snapshot, StructuredJourney } from '../snapshot';
import { isPublishedSomewhere } from '../snapshot/published';
import type { Context } from '../utils/context';
import { mapGivingWay } from '../utils/give-way';
import { isoOf } from '../utils/instant';
import { partOf } from '../utils/part';
import { createAccess } from './access';
import type { Call } from './call';
import { inSnapshot } from './question';

/** A rule travels only where somebody marked it as fit for the browser. */
const ruled = ({
  slug,
  rule,
  clientSide,
}: {
  slug: string;
  rule: Record<string, unknown> | null;
  clientSide: boolean | null;
}) => (clientSide && rule ? { slug, rule } : { slug });

/** What a browser or an edge server needs to decide by itself: no entries' bodies, nothing that the caller may not find. */
export const createPublicSnapshot = ({ strapi }: Context) => {
  const access = partOf({ strapi }, createAccess);
  const site = partOf({ strapi }, createSite);

  /** Where an entry is live through a placement; `null` where it is nowhere, `[]` for everywhere. */
  const localesOf = ({ structure }: Snapshot, { entries }: JourneyIndex, placement: PlacementFacts, at: number) => {
    const entry = entries.get(entryKey(placement.contentType, placement.documentId));
    const locales = structure.locales.filter((locale) => isLive(placement, entry, at, locale));
    if (locales.length === 0) return null;
    return site.isLocalized(placement.contentType) ? locales.sort() : [];
  };

  const placementsOf = async (snapshot: Snapshot, index: JourneyIndex, types: ReadonlySet<string>, at: number) => {
    const shown = (placement: PlacementFacts): SnapshotPlacement | null => {
      const locales = types.has(placement.contentType) ? localesOf(snapshot, index, placement, at) : null;
      return locales && present(placement, locales);
    };
    const all = index.placements.stages.flatMap((stage) => stage.all);
    const found = await mapGivingWay(all, limitsOf({ strapi }).itemsAtOnce, shown);
    return found.filter((placement) => placement !== null);
  };

  return {
    /** @throws ValidationError for an unknown journey. */
    async find(
      { journey }: SnapshotQuery,
      { auth, snapshot }: Call,
    ): Promise<CacheableAnswer & { body: SnapshotResponse }> {
      const { structure, indexes } = snapshot;
      const types = new Set(await access.readable(auth, structure.participating));
      const journeys: StructuredJourney[] =
        journey === undefined ? [...structure.journeys.values()] : [inSnapshot(snapshot).journey(journey).journey];
      const at = Date.now();
      // When something of a type begins that the caller may not find is none of the caller's business.
      const counts = (placement: PlacementFacts) =>
        types.has(placement.contentType) && isPublishedSomewhere(snapshot, placement);
      const boundaries = journeys.map(({ row }) => indexes.get(row.slug)!.nextBoundary(at, counts) ?? Infinity);
      const next = Math.min(Infinity, ...boundaries);
      const validUntil = next === Infinity ? null : next;
      const placed: [StructuredJourney, SnapshotPlacement[]][] = [];
      for (const one of journeys)
        placed.push([one, await placementsOf(snapshot, indexes.get(one.row.slug)!, types, at)]);
      const body: SnapshotResponse = {
        data: {
          locales: [...structure.locales],
          defaultLocale: structure.defaultLocale,
          scoring: site.config('scoring'),
          segments: structure.segments.map(ruled),
          touchpoints: [...structure.touchpoints.keys()].sort(),
          journeys: placed.map(([{ row, stages }, placements]) => ({
            slug: row.slug,
            default: Boolean(row.isDefault),
            stages: stages.map(ruled),
            placements,
          })),
        },
        meta: { validUntil: isoOf(validUntil) },
      };
      return { body, validUntil, dependencies: [] };
    },
  };
};

const present = (
  { contentType, documentId, stage, touchpoint, segments, weight }: PlacementFacts,
  locales: readonly string[],
): SnapshotPlacement => ({
  contentType,
  documentId,
  stage,
  ...(touchpoint === null ? {} : { touchpoint }),
  ...(segments.length > 0 ? { segments: [...segments] } : {}),
  ...(weight === DEFAULT_WEIGHT ? {} : { weight }),
  ...(locales.length > 0 ? { locales: [...locales] } : {}),
});
