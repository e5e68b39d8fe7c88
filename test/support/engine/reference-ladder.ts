import type { LadderRequest, PlacementFacts, Rung } from '../../../engine';

/** One match of the reference: what the engine's answer is compared by. */
export interface ReferenceMatch {
  readonly id: string;
  readonly rung: Rung;
  readonly segments: readonly string[];
}

interface Ranked {
  readonly placement: PlacementFacts;
  readonly rung: Rung;
  /** Sorted by these, each ascending. */
  readonly rank: readonly (number | string)[];
}

const RUNG_ORDER: readonly Rung[] = ['exact', 'touchpoint', 'segment', 'stage', 'earlier'];

/** The ladder, read off its table: rank every eligible placement, sort, keep each entry once, cut. Slow and plain. */
export function referenceClimb(
  stages: readonly string[],
  placements: readonly PlacementFacts[],
  request: LadderRequest,
  accepts: (placement: PlacementFacts) => boolean,
): ReferenceMatch[] {
  const asked = stages.indexOf(request.stage);
  if (asked < 0) return [];
  const ranked = placements
    .filter((placement) => accepts(placement) && isEligible(placement, request))
    .flatMap((placement) => rank(stages, asked, placement, request));
  const atStage = ranked.filter((item) => item.rung !== 'earlier');
  const allowed =
    request.fallback === 'none' && request.touchpoint !== null ? ['exact', 'touchpoint'] : RUNG_ORDER.slice(0, 4);
  const here = atStage.filter((item) => allowed.includes(item.rung));
  const chosen =
    here.length > 0 || request.fallback === 'none' ? here : ranked.filter((item) => item.rung === 'earlier');

  const once = new Map<string, Ranked>();
  for (const item of [...chosen].sort(byRank)) {
    const entry = JSON.stringify([item.placement.contentType, item.placement.documentId]);
    if (!once.has(entry)) once.set(entry, item);
  }
  return [...once.values()]
    .slice(0, request.limit)
    .map(({ placement, rung }) => ({ id: placement.id, rung, segments: shared(placement, request) }));
}

function shared(placement: PlacementFacts, request: LadderRequest): string[] {
  return placement.segments.filter((segment) => request.segments.includes(segment)).sort();
}

function isEligible(placement: PlacementFacts, request: LadderRequest): boolean {
  return placement.segments.length === 0 || shared(placement, request).length > 0;
}

function rank(stages: readonly string[], asked: number, placement: PlacementFacts, request: LadderRequest): Ranked[] {
  const position = stages.indexOf(placement.stage);
  if (position < 0 || position > asked) return [];
  const { touchpoint, weight, documentId, contentType, locale } = placement;
  if (request.touchpoint !== null && touchpoint !== null && touchpoint !== request.touchpoint) return [];
  const own = request.touchpoint !== null && touchpoint === request.touchpoint;
  const named = placement.segments.length > 0;
  const ties = [
    -weight,
    documentId,
    contentType,
    touchpoint ?? '',
    locale === null ? 1 : 0,
    locale ?? '',
    placement.id,
  ];
  if (position < asked) return [{ placement, rung: 'earlier', rank: [asked - position, own ? 0 : 1, ...ties] }];
  const rung: Rung = own ? (named ? 'exact' : 'touchpoint') : named ? 'segment' : 'stage';
  return [{ placement, rung, rank: [RUNG_ORDER.indexOf(rung), ...ties] }];
}

function byRank(a: Ranked, b: Ranked): number {
  for (let i = 0; i < a.rank.length; i += 1) {
    const left = a.rank[i] ?? 0;
    const right = b.rank[i] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
