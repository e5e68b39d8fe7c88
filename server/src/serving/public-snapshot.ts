import { entryKey, isLive, type JourneyIndex } from '../../../engine';
import {
  DEFAULT_WEIGHT,
  type PlacementFacts,
  type SnapshotPlacement,
  type SnapshotQuery,
  type SnapshotResponse,
} from '../../../types';
import type { CacheableAnswer } from '../cache/answers';
import { createSite } from '../site';
import type { Snapshot, StructuredJourney } from '../snapshot';
import type { Context } from '../utils/context';
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

/** What a browser or an edge needs to decide by itself: no entries' bodies, nothing that the caller may not find. */
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

  const placementsOf = (snapshot: Snapshot, index: JourneyIndex, types: ReadonlySet<string>, at: number) =>
    index.placements.stages.flatMap(({ all }) =>
      all.flatMap((placement): SnapshotPlacement[] => {
        if (!types.has(placement.contentType)) return [];
        const locales = localesOf(snapshot, index, placement, at);
        return locales ? [present(placement, locales)] : [];
      }),
    );

  return {
    /** @throws ValidationError for a journey that is unknown. */
    async find(
      { journey }: SnapshotQuery,
      { auth, snapshot }: Call,
    ): Promise<CacheableAnswer & { body: SnapshotResponse }> {
      const { structure, indexes } = snapshot;
      const types = new Set(await access.readable(auth, structure.participating));
      const journeys: StructuredJourney[] =
        journey === undefined ? [...structure.journeys.values()] : [inSnapshot(snapshot).journey(journey).journey];
      const at = Date.now();
      const boundaries = journeys.map(({ row }) => indexes.get(row.slug)!.nextBoundary(at) ?? Infinity);
      const next = Math.min(Infinity, ...boundaries);
      const validUntil = next === Infinity ? null : next;
      const body: SnapshotResponse = {
        data: {
          locales: [...structure.locales],
          defaultLocale: structure.defaultLocale,
          scoring: site.config('scoring'),
          segments: structure.segments.map(ruled),
          touchpoints: [...structure.touchpoints.keys()].sort(),
          journeys: journeys.map(({ row, stages }) => ({
            slug: row.slug,
            default: Boolean(row.isDefault),
            stages: stages.map(ruled),
            placements: placementsOf(snapshot, indexes.get(row.slug)!, types, at),
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
