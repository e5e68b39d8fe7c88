import type { LadderMatch, LadderRequest, Rung } from '../../types/ladder';
import type { PlacementFacts } from '../../types/world';
import { entryKeyOf } from '../entry-key';
import { byCodeUnit } from './order';
import type { Climbable, ClimbableStage } from './placement-index';

const NONE: readonly PlacementFacts[] = [];

/** At most `limit` entries, each once, at its best rung. */
interface Collection {
  readonly matches: LadderMatch[];
  /** Adds the placements that fit, in their order, until there are enough. */
  take(rung: Rung, placements: readonly PlacementFacts[], eligible: Eligible): void;
}

/** `named`: placements for a segment of the request. `everyone`: placements without segments. `either`: both. */
type Eligible = 'named' | 'everyone' | 'either';

/**
 * Finds the entries for a request, best first, on the fallback ladder: exact match, this touchpoint, this stage and
 * segment, this stage, and earlier stages only when those gave nothing.
 *
 * `accepts` says whether a placement is live and its content type permitted; the request's `locale` and `at` are for it.
 * A stage that the index does not know gives nothing.
 */
export function climb(
  index: Climbable,
  request: LadderRequest,
  accepts: (placement: PlacementFacts) => boolean,
): LadderMatch[] {
  const stage = index.bySlug.get(request.stage);
  if (!stage) return [];
  const collection = collect(request, accepts);
  climbStage(collection, stage, request);
  if (request.fallback === 'ladder' && collection.matches.length === 0) climbEarlier(collection, index, stage, request);
  return collection.matches;
}

/** The four rungs of the stage itself. */
function climbStage(collection: Collection, stage: ClimbableStage, { touchpoint, fallback }: LadderRequest): void {
  if (touchpoint !== null) {
    const here = stage.byTouchpoint.get(touchpoint) ?? NONE;
    collection.take('exact', here, 'named');
    collection.take('touchpoint', here, 'everyone');
    if (fallback === 'none') return;
  }
  const stageWide = touchpoint === null ? stage.all : (stage.byTouchpoint.get(null) ?? NONE);
  collection.take('segment', stageWide, 'named');
  collection.take('stage', stageWide, 'everyone');
}

/** Earlier stages, the nearest first. Segments decide who may see an entry there, not the order. */
function climbEarlier(collection: Collection, index: Climbable, from: ClimbableStage, request: LadderRequest): void {
  for (let position = from.position - 1; position >= 0; position -= 1) {
    const stage = index.stages[position];
    if (!stage) continue;
    const lists =
      request.touchpoint === null
        ? [stage.all]
        : [stage.byTouchpoint.get(request.touchpoint) ?? NONE, stage.byTouchpoint.get(null) ?? NONE];
    for (const list of lists) collection.take('earlier', list, 'either');
  }
}

function collect(request: LadderRequest, accepts: (placement: PlacementFacts) => boolean): Collection {
  const asked = new Set(request.segments);
  const matches: LadderMatch[] = [];
  const taken = new Set<string>();
  return {
    matches,
    take(rung, placements, eligible) {
      for (const placement of placements) {
        if (matches.length >= request.limit) return;
        const segments = sharedSegments(placement, asked);
        if (!fits(placement, segments, eligible)) continue;
        const key = entryKeyOf(placement);
        if (taken.has(key) || !accepts(placement)) continue;
        taken.add(key);
        matches.push({ placement, rung, segments });
      }
    },
  };
}

function fits(placement: PlacementFacts, shared: readonly string[], eligible: Eligible): boolean {
  const everyone = placement.segments.length === 0;
  if (eligible === 'everyone') return everyone;
  return shared.length > 0 || (eligible === 'either' && everyone);
}

function sharedSegments(placement: PlacementFacts, asked: ReadonlySet<string>): readonly string[] {
  if (placement.segments.length === 0 || asked.size === 0) return [];
  return [...new Set(placement.segments)].filter((segment) => asked.has(segment)).sort(byCodeUnit);
}
