import { climb, explain, type LadderMatch, type LadderRequest, type PlacementFacts } from '../../../engine';
import type { DecisionMeta, PlaceMeta, PublicSnapshot, RuleTrace, ServedEntry, Trace } from '../contract';
import type { ContentRequest, DecisionRequest } from '../requests';
import { checkLimit, invalid, unknown } from './check';
import { compileJourney, type LocalJourney } from './journey';

/** As a {@link ContentRequest}, without what concerns the entries' bodies. `contentTypes` are uids here. */
export type LocalContentRequest = Omit<ContentRequest, 'fields' | 'populate' | 'status'>;

/** As a {@link DecisionRequest}, without what concerns the entries' bodies. `contentTypes` are uids here. */
export type LocalDecisionRequest = Omit<DecisionRequest, 'fields' | 'populate' | 'status'>;

/** An entry by name; its `id`, which each publication changes, is Strapi's to tell. */
export type LocalEntry = Omit<ServedEntry, 'id'>;

/** The entries by name, best first: `documentId`, `locale`, `__type` and `__match`, for the caller to fetch. */
export interface LocalAnswer<Meta> {
  readonly data: readonly LocalEntry[];
  readonly meta: Meta;
}

/** Answers as the server does, from a snapshot, at once. Both throw the server's own `ValidationError` at bad input. */
export interface LocalTouchpoints {
  content(request: LocalContentRequest): LocalAnswer<PlaceMeta>;
  /**
   * `at` is the time of the decision in milliseconds since the epoch, now by default: a history ages. The trace knows
   * only what the snapshot holds: nothing of placements that are not live, nor of rules that are not for browsers.
   */
  decide(request: LocalDecisionRequest, options?: { readonly at?: number }): LocalAnswer<DecisionMeta>;
}

/**
 * Decides in the browser or at the edge what the server would decide: `snapshot` is the `data` of the client's
 * `snapshot()`. Stages and segments whose rules are not marked as fit for the browser are never recognised here, only
 * named. It is good until the snapshot's `meta.validUntil`.
 */
export function createLocalTouchpoints(snapshot: PublicSnapshot): LocalTouchpoints {
  const compiled = new Map<string, LocalJourney>();

  const journeyOf = (slug: string | undefined): LocalJourney => {
    const journeys = snapshot.journeys;
    const found = journeys.find((journey) => (slug === undefined ? journey.default : journey.slug === slug));
    // A snapshot of one journey only: whoever asked for it means that one.
    const journey = found ?? (slug === undefined && journeys.length === 1 ? journeys[0] : undefined);
    if (!journey) throw unknown('journey', slug ?? 'default', journeys.map((other) => other.slug).sort());
    let local = compiled.get(journey.slug);
    if (!local) compiled.set(journey.slug, (local = compileJourney(snapshot, journey)));
    return local;
  };

  const checkTouchpoint = (touchpoint: string | undefined): string | null => {
    if (touchpoint === undefined || snapshot.touchpoints.includes(touchpoint)) return touchpoint ?? null;
    throw unknown('touchpoint', touchpoint, [...snapshot.touchpoints].sort());
  };

  const checkLocale = (locale = snapshot.defaultLocale): string => {
    if (snapshot.locales.includes(locale)) return locale;
    throw unknown('locale', locale, snapshot.locales);
  };

  return {
    content({ journey: slug, stage, touchpoint, segments = [], locale, contentTypes, limit, fallback = 'ladder' }) {
      const journey = journeyOf(slug);
      if (!journey.stages.includes(stage)) throw unknown('stage', stage, journey.stages);
      const at = checkTouchpoint(touchpoint);
      const stranger = segments.find((named) => !snapshot.segments.some((segment) => segment.slug === named));
      // The known ones are not listed: a segment's name may be confidential.
      if (stranger !== undefined) throw invalid(`Unknown segment "${stranger}"`, 'segments');
      const place = { stage, touchpoint: at, segments: [...new Set(segments)].sort(), locale: checkLocale(locale) };
      const request = { ...place, at: 0, limit: checkLimit(limit), fallback };
      return answer(journey, request, climbLocally(journey, request, contentTypes));
    },

    decide({ journey: slug, touchpoint, locale, contentTypes, limit, visitor, explain: explains }, options = {}) {
      const journey = journeyOf(slug);
      const place = { touchpoint: checkTouchpoint(touchpoint), locale: checkLocale(locale), limit: checkLimit(limit) };
      const at = options.at ?? Date.now();
      const { decision, stage, segments, rules } = journey.decide(asSent(visitor), {
        at,
        weightsOf: journey.weightsOf,
      });
      const request = { ...place, stage, segments, at, fallback: 'ladder' as const };
      const matches = climbLocally(journey, request, contentTypes);
      const { data, meta } = answer(journey, request, matches);
      const trace = explains && { trace: traceOf(journey, request, matches, contentTypes, rules()) };
      return { data, meta: { ...meta, decision, ...trace } };
    },
  };
}

/** A visitor as it would reach the server: a date is text there, and what JSON does not know is not there. */
function asSent(visitor: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(visitor));
  } catch {
    return visitor;
  }
}

const isOf = ({ contentType }: PlacementFacts, contentTypes: readonly string[] | undefined): boolean =>
  contentTypes === undefined || contentTypes.includes(contentType);

const isLiveIn = (journey: LocalJourney, placement: PlacementFacts, locale: string): boolean =>
  journey.localesOf(placement)?.includes(locale) ?? true;

function climbLocally(journey: LocalJourney, request: LadderRequest, contentTypes: readonly string[] | undefined) {
  return climb(
    journey.index,
    request,
    (placement) => isOf(placement, contentTypes) && isLiveIn(journey, placement, request.locale),
  );
}

function traceOf(
  journey: LocalJourney,
  request: LadderRequest,
  matches: readonly LadderMatch[],
  contentTypes: readonly string[] | undefined,
  rules: RuleTrace[],
): Trace {
  const candidates = explain(journey.index, request, matches, {
    notLive: (placement) => (isLiveIn(journey, placement, request.locale) ? null : 'not-published'),
    isCandidate: (placement) => isOf(placement, contentTypes),
  });
  return { ...candidates, rules };
}

function answer(
  journey: LocalJourney,
  { stage, touchpoint, segments, locale }: LadderRequest,
  matches: readonly LadderMatch[],
): LocalAnswer<PlaceMeta> {
  const served: PlaceMeta['served'] = {};
  for (const { rung } of matches) served[rung] = (served[rung] ?? 0) + 1;
  return {
    data: matches.map((match) => present(match, journey.localesOf(match.placement) === null ? null : locale)),
    meta: { journey: journey.slug, stage, touchpoint, segments: [...segments], locale, served },
  };
}

function present({ placement, rung, segments }: LadderMatch, locale: string | null): LocalEntry {
  const { contentType, documentId, stage, touchpoint, weight } = placement;
  return {
    documentId,
    locale,
    __type: contentType,
    __match: { rung, stage, touchpoint, segments: [...segments], weight },
  };
}
