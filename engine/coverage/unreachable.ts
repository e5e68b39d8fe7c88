import type { CoverageOptions } from '../../types/coverage';
import type { LadderRequest } from '../../types/ladder';
import type { PlacementFacts, World } from '../../types/world';
import { entryKey } from '../entry-key';
import { climb } from '../ladder/climb';
import { isOpen, isPublishedIn } from '../ladder/live';
import { indexPlacements, type PlacementIndex, type StagePlacements } from '../ladder/placement-index';
import { placedEntries } from './sightings';

/** How many entries a request gives unless it says otherwise. */
const LIMIT = 10;
const EVERYONE = '';

/**
 * The ids of placements that are live, in whatever locale, and that no request returns: at any stage, with any touchpoint
 * or none, for any set of segments, in any of the journey's locales, over all content types, up to the default limit.
 *
 * Not all of these requests need be asked:
 * - Of all sets of segments the empty one and those of one segment are enough. More segments make more placements eligible
 *   and leave the order of the others alone, so whatever stands above a placement for a small set stands above it for a
 *   larger one. A placement for everyone that any set finds is found with the empty set; one for segments that a set finds
 *   is found with just a segment that it shares with that set.
 * - A placement that a request for a later stage finds, as an earlier one, is found at its own stage with the same
 *   touchpoint: there nothing stands above it that does not stand above it here, where the stages between come first and
 *   what is for everyone ranks with what is for a segment.
 */
export function unreachable(world: World, { at }: Pick<CoverageOptions, 'at'>): Set<string> {
  const open = placedEntries(world).filter(({ placement }) => isOpen(placement, at));
  const entries = new Map(open.map(({ placement, entry }) => [placement, entry]));
  const stages = world.stages.map((stage) => stage.slug);
  const index = indexPlacements(stages, [...entries.keys()]);
  const touchpoints = world.touchpoints.map((touchpoint) => touchpoint.slug);

  const reached = new Set<string>();
  for (const locale of world.journey.locales) {
    const contenders = keepContenders(index, (placement) => isPublishedIn(entries.get(placement), locale, placement));
    for (const asked of requests(contenders, touchpoints, reached)) {
      const request: LadderRequest = { ...asked, locale, at, limit: LIMIT, fallback: 'ladder' };
      for (const { placement } of climb(contenders, request, () => true)) reached.add(placement.id);
    }
  }

  const missed = open.filter(
    ({ placement, entry }) => !reached.has(placement.id) && isPublishedAnywhere(entry.versions, placement),
  );
  return new Set(missed.map(({ placement }) => placement.id));
}

function isPublishedAnywhere(
  versions: readonly { readonly locale: string | null; readonly published: boolean }[],
  placement: PlacementFacts,
): boolean {
  return versions.some(
    (version) => version.published && (placement.locale === null || version.locale === placement.locale),
  );
}

/**
 * Leaves in each list only what a request could return: for everyone, and for each segment, the first placements of the
 * first ten entries. What stands behind them is behind ten entries, or behind its own entry, in every answer.
 */
function keepContenders(index: PlacementIndex, accepts: (placement: PlacementFacts) => boolean): PlacementIndex {
  const bySlug = new Map<string, StagePlacements>();
  for (const [slug, { position, all, byTouchpoint }] of index.bySlug) {
    const lists = [...byTouchpoint].map(([touchpoint, list]) => [touchpoint, contenders(list, accepts)] as const);
    bySlug.set(slug, {
      position,
      all: contenders(all, accepts),
      byTouchpoint: new Map(lists.filter(([, list]) => list.length > 0)),
    });
  }
  return { stages: [...bySlug.values()], bySlug };
}

function contenders(
  placements: readonly PlacementFacts[],
  accepts: (placement: PlacementFacts) => boolean,
): PlacementFacts[] {
  const ahead = new Map<string, Set<string>>();
  return placements.filter((placement) => {
    if (!accepts(placement)) return false;
    const key = entryKey(placement.contentType, placement.documentId);
    let contends = false;
    for (const audience of placement.segments.length > 0 ? placement.segments : [EVERYONE]) {
      const entries = ahead.get(audience) ?? new Set();
      if (entries.size >= LIMIT || entries.has(key)) continue;
      ahead.set(audience, entries.add(key));
      contends = true;
    }
    return contends;
  });
}

type Asked = Pick<LadderRequest, 'stage' | 'touchpoint' | 'segments'>;

/** Every request whose answer may hold a placement that none before it held. Read one by one, as `reached` grows. */
function* requests(
  index: PlacementIndex,
  touchpoints: readonly string[],
  reached: ReadonlySet<string>,
): Generator<Asked> {
  for (const [slug, stage] of index.bySlug) {
    // All touchpoints without placements here give the same answer: what is placed stage-wide.
    const blank = touchpoints.find((touchpoint) => !stage.byTouchpoint.has(touchpoint)) ?? null;
    for (const touchpoint of new Set([null, ...stage.byTouchpoint.keys(), blank])) {
      const lists = touchpoint === null ? [stage.all] : touchpointLists(stage, touchpoint);
      const pending = lists.flat().filter((placement) => !reached.has(placement.id));
      if (pending.some((placement) => placement.segments.length === 0)) yield { stage: slug, touchpoint, segments: [] };
      for (const segment of new Set(pending.flatMap((placement) => placement.segments))) {
        yield { stage: slug, touchpoint, segments: [segment] };
      }
    }
  }
}

function touchpointLists(stage: StagePlacements, touchpoint: string): (readonly PlacementFacts[])[] {
  return [stage.byTouchpoint.get(touchpoint) ?? [], stage.byTouchpoint.get(null) ?? []];
}
