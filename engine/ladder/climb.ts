import type { LadderMatch, LadderRequest, Rung } from '../../types/ladder';
import type { PlacementFacts } from '../../types/world';
import { entryKey } from '../entry-key';
import { byCodeUnit } from './order';
import type { Climbable, ClimbableStage } from './placement-index';

const NONE: readonly PlacementFacts[] = [];

/** What the answer is collected in: at most `limit` entries, each once, at its best rung. */
interface Answer {
  readonly matches: LadderMatch[];
  /** Adds the placements that fit, in their order, until the answer is full. */
  take(rung: Rung, placements: readonly PlacementFacts[], audience: Audience): void;
}

/** `named`: for a segment of the request. `everyone`: for no segment. `either`: one or the other. */
type Audience = 'named' | 'everyone' | 'either';

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
  const answer = collect(request, accepts);
  climbStage(answer, stage, request);
  if (request.fallback === 'ladder' && answer.matches.length === 0) climbEarlier(answer, index, stage, request);
  return answer.matches;
}

/** The four rungs of the stage itself. */
function climbStage(answer: Answer, stage: ClimbableStage, { touchpoint, fallback }: LadderRequest): void {
  if (touchpoint !== null) {
    const here = stage.byTouchpoint.get(touchpoint) ?? NONE;
    answer.take('exact', here, 'named');
    answer.take('touchpoint', here, 'everyone');
    if (fallback === 'none') return;
  }
  const stageWide = touchpoint === null ? stage.all : (stage.byTouchpoint.get(null) ?? NONE);
  answer.take('segment', stageWide, 'named');
  answer.take('stage', stageWide, 'everyone');
}

/** Earlier stages, the nearest first; segments decide who may see an entry there, not which comes first. */
function climbEarlier(answer: Answer, index: Climbable, from: ClimbableStage, request: LadderRequest): void {
  for (let position = from.position - 1; position >= 0; position -= 1) {
    const stage = index.stages[position];
    if (!stage) continue;
    const lists =
      request.touchpoint === null
        ? [stage.all]
        : [stage.byTouchpoint.get(request.touchpoint) ?? NONE, stage.byTouchpoint.get(null) ?? NONE];
    for (const list of lists) answer.take('earlier', list, 'either');
  }
}

function collect(request: LadderRequest, accepts: (placement: PlacementFacts) => boolean): Answer {
  const asked = new Set(request.segments);
  const matches: LadderMatch[] = [];
  const taken = new Set<string>();
  return {
    matches,
    take(rung, placements, audience) {
      for (const placement of placements) {
        if (matches.length >= request.limit) return;
        const segments = sharedSegments(placement, asked);
        if (!fits(placement, segments, audience)) continue;
        const key = entryKey(placement.contentType, placement.documentId);
        if (taken.has(key) || !accepts(placement)) continue;
        taken.add(key);
        matches.push({ placement, rung, segments });
      }
    },
  };
}

function fits(placement: PlacementFacts, shared: readonly string[], audience: Audience): boolean {
  const everyone = placement.segments.length === 0;
  if (audience === 'everyone') return everyone;
  return shared.length > 0 || (audience === 'either' && everyone);
}

function sharedSegments(placement: PlacementFacts, asked: ReadonlySet<string>): readonly string[] {
  if (placement.segments.length === 0 || asked.size === 0) return [];
  return [...new Set(placement.segments)].filter((segment) => asked.has(segment)).sort(byCodeUnit);
}
