import type { Loss, TraceItem } from '../../types/decision';
import { MAX_TRACE } from '../../types/defaults';
import type { LadderMatch, LadderRequest } from '../../types/ladder';
import type { EntryKey, PlacementFacts } from '../../types/world';
import { entryKeyOf } from '../entry-key';
import { byCodeUnit } from '../ladder/order';
import type { PlacementIndex } from '../ladder/placement-index';
import type { NotLive } from './why-not-live';

/** What an explanation needs to know besides the answer. */
export interface Circumstances {
  /** Why a placement is not live for the request; `null` where it is. See `whyNotLive`. */
  readonly notLive: (placement: PlacementFacts) => NotLive | null;
  /** Which placements are of types that the caller may find; others are not mentioned. Default: all. */
  readonly isCandidate?: (placement: PlacementFacts) => boolean;
  /** Entries that have been withdrawn in the meantime, or that the site's own filter left out. */
  readonly withheld?: ReadonlySet<EntryKey>;
}

export interface TracedCandidates {
  /** At most 1000, or `most`: those served, in the answer's order; then by stage, touchpoint and precedence. */
  readonly candidates: TraceItem[];
  /** How many further ones there are. */
  readonly leftOut: number;
}

type LossOf = (placement: PlacementFacts) => Loss;

/**
 * Says for every candidate whether it is served, and if not, why: the first reason that applies, in the order later stage,
 * other touchpoint, segments, dates, not published, `refused`, better rung, earlier stage not needed, limit.
 *
 * `matches` are what `climb` gave for this request on this very index, with the whole ladder (decisions know no other).
 */
export function explain(
  index: PlacementIndex,
  request: Omit<LadderRequest, 'fallback'>,
  matches: readonly LadderMatch[],
  { isCandidate = () => true, ...circumstances }: Circumstances,
  most = MAX_TRACE,
): TracedCandidates {
  const served = new Set(matches.map(({ placement }) => placement));
  const candidates = matches.map(({ placement, rung }): TraceItem => ({ ...describe(placement), rung }));
  const lossOf = judge(index, request, matches, circumstances);
  let leftOut = 0;
  for (const placement of inTraceOrder(index)) {
    if (served.has(placement) || !isCandidate(placement)) continue;
    if (candidates.length < most) candidates.push({ ...describe(placement), lost: lossOf(placement) });
    else leftOut += 1;
  }
  return { candidates, leftOut };
}

function judge(
  index: PlacementIndex,
  request: Omit<LadderRequest, 'fallback'>,
  matches: readonly LadderMatch[],
  { notLive, withheld }: Circumstances,
): LossOf {
  const asked = index.bySlug.get(request.stage)?.position ?? -1;
  const positionOf = (placement: PlacementFacts): number => index.bySlug.get(placement.stage)?.position ?? -1;
  const segments = new Set(request.segments);
  const answered = new Set(matches.map(({ placement }) => entryKeyOf(placement)));
  const stageGave = matches.some(({ rung }) => rung !== 'earlier');

  return (placement) => {
    if (positionOf(placement) > asked) return 'later-stage';
    if (isElsewhere(placement, request.touchpoint)) return 'other-touchpoint';
    if (placement.segments.length > 0 && !placement.segments.some((slug) => segments.has(slug))) return 'segments';
    const reason = notLive(placement);
    if (reason) return reason;
    if (withheld?.has(entryKeyOf(placement))) return 'refused';
    if (answered.has(entryKeyOf(placement))) return 'better-rung';
    return stageGave && positionOf(placement) < asked ? 'earlier-not-needed' : 'limit';
  };
}

function isElsewhere({ touchpoint }: PlacementFacts, asked: string | null): boolean {
  return asked !== null && touchpoint !== null && touchpoint !== asked;
}

/** Stages in the journey's order; within each, what is for any touchpoint comes first, then the touchpoints by slug. */
function* inTraceOrder(index: PlacementIndex): Generator<PlacementFacts> {
  for (const { byTouchpoint } of index.stages) {
    const lists = [...byTouchpoint].sort(([a], [b]) => byCodeUnit(a ?? '', b ?? ''));
    for (const [, placements] of lists) yield* placements;
  }
}

function describe({ contentType, documentId, stage, touchpoint, segments, weight }: PlacementFacts): TraceItem {
  return { contentType, documentId, stage, touchpoint, segments: [...segments], weight };
}
