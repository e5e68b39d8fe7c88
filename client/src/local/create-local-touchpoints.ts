import { climb, explain, type LadderMatch, type LadderRequest, type PlacementFacts } from '../../../engine';
import type {
  ContentMeta,
  DecisionMeta,
  PlaceMeta,
  RuleTrace,
  ServedEntry,
  SnapshotResponse,
  Trace,
} from '../contract';
import { misconfigured } from '../error';
import { MAX_DELAY } from '../limited';
import type { ContentRequest, DecisionRequest } from '../requests';
import { checkLimit, invalid, unknown } from './check';
import { compileJourney, localesOf, type LocalJourney } from './journey';

/** As a {@link ContentRequest}, without what concerns the entries' bodies. */
export type LocalContentRequest = Omit<ContentRequest, 'fields' | 'populate' | 'status'>;

/** As a {@link DecisionRequest}, without what concerns the entries' bodies. */
export type LocalDecisionRequest = Omit<DecisionRequest, 'fields' | 'populate' | 'status'>;

/** An entry by name; its `id`, which each publication changes, is Strapi's to tell. */
export type LocalEntry = Omit<ServedEntry, 'id'>;

/** The entries by name, best first: `documentId`, `locale`, `__type` and `__match`; `entries()` of the client fetches them. */
export interface LocalAnswer<Meta> {
  readonly data: readonly LocalEntry[];
  readonly meta: Meta;
}

/** Answers as the server does, from a snapshot, at once. Both throw the server's own `ValidationError` at bad input. */
export interface LocalTouchpoints {
  content(request: LocalContentRequest): LocalAnswer<ContentMeta>;
  /**
   * `at` is the time of the decision in milliseconds since the epoch, now by default: a history ages. The trace knows
   * only what the snapshot holds: nothing of placements that are not live, nor of rules that are not for browsers.
   */
  decide(request: LocalDecisionRequest, options?: { readonly at?: number }): LocalAnswer<DecisionMeta>;
  /**
   * When a window opens or closes next, ISO 8601; `null`: nothing changes by itself. It promises nothing of edits: what
   * people change is in the next snapshot.
   */
  readonly validUntil: string | null;
  /** Whether that has come: answers are still given, as of before. */
  readonly expired: boolean;
  /** Calls `listener` once that has come, soon if it has already; returns what ends the waiting, which keeps Node running. */
  onExpired(listener: () => void): () => void;
}

/**
 * Decides in the browser or at the edge what the server would decide, on what the client's `snapshot()` gave: all of its
 * answer, `{ data, meta }`. Stages and segments whose rules are not marked as fit for the browser are never recognised here,
 * only named.
 *
 * @throws TouchpointsError `ConfigurationError` where it is given something else, such as the `data` alone.
 */
export function createLocalTouchpoints({ data: snapshot, meta: until }: SnapshotResponse): LocalTouchpoints {
  if (!snapshot) throw misconfigured('createLocalTouchpoints takes a whole answer: { data, meta }');
  const { journeys, touchpoints, locales, segments: known, contentTypes: types } = snapshot;
  const { validUntil } = until;
  const end = Date.parse(validUntil ?? '');
  const compiled = new Map<string, LocalJourney>();

  const journeyOf = (slug: string | undefined): LocalJourney => {
    const found = journeys.find((journey) => (slug === undefined ? journey.default : journey.slug === slug));
    // A snapshot of one journey only: whoever asked for it means that one.
    const journey = found ?? (slug === undefined && journeys.length === 1 ? journeys[0] : undefined);
    if (!journey) throw unknown('journey', slug ?? 'default', journeys.map((other) => other.slug).sort());
    let local = compiled.get(journey.slug);
    if (!local) compiled.set(journey.slug, (local = compileJourney(snapshot, journey)));
    return local;
  };

  /** What a request names. Of several faults the server's first is told. */
  const groundOf = ({ stage, touchpoint, segments = [], locale = snapshot.defaultLocale, ...asked }: AnyRequest) => {
    const limit = checkLimit(asked.limit);
    const journey = journeyOf(asked.journey);
    if (stage !== undefined && !journey.stages.includes(stage)) throw unknown('stage', stage, journey.stages);
    if (touchpoint !== undefined && !touchpoints.includes(touchpoint))
      throw unknown('touchpoint', touchpoint, touchpoints);
    const stranger = segments.find((named) => !known.some(({ slug }) => slug === named));
    // The known ones are not listed: a segment's name may be confidential.
    if (stranger !== undefined) throw invalid(`Unknown segment "${stranger}"`, 'segments');
    if (!locales.includes(locale)) throw unknown('locale', locale, locales);
    const uids = asked.contentTypes?.map((name) => {
      const uid = Object.keys(types).find((candidate) => candidate === name || types[candidate] === name);
      if (!uid) throw invalid(`"${name}" is not a content type that you can ask for`, 'contentTypes');
      return uid;
    });
    const isOf: IsOf = ({ contentType }) => !uids?.length || uids.includes(contentType);
    return { journey, isOf, place: { touchpoint: touchpoint ?? null, locale, limit } };
  };

  return {
    validUntil,
    get expired() {
      return end <= Date.now();
    },
    onExpired(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = (): void => {
        const left = Math.min(end - Date.now(), MAX_DELAY);
        timer = setTimeout(() => (end <= Date.now() ? listener() : wait()), left);
      };
      if (end) wait();
      return () => clearTimeout(timer);
    },

    content(asked) {
      const { journey, isOf, place } = groundOf(asked);
      const { stage, segments, fallback = 'ladder' } = asked;
      const request = { ...place, stage, segments: [...new Set(segments)].sort(), at: 0, fallback };
      const { data, meta } = answer(journey, request, climbLocally(journey, request, isOf));
      return { data, meta: { ...meta, validUntil } };
    },

    decide({ visitor, explain: explains, ...asked }, { at = Date.now() } = {}) {
      const { journey, isOf, place } = groundOf(asked);
      if (!journey.decide) throw invalid(`The journey "${journey.slug}" has no stages`, 'journey');
      const { decision, stage, segments, rules } = journey.decide(asSent(visitor), {
        at,
        weightsOf: journey.weightsOf,
      });
      const request = { ...place, stage, segments, at, fallback: 'ladder' as const };
      const matches = climbLocally(journey, request, isOf);
      const { data, meta } = answer(journey, request, matches);
      const trace = explains && { trace: traceOf(journey, request, matches, isOf, rules()) };
      return { data, meta: { ...meta, decision, ...trace } };
    },
  };
}

type AnyRequest = Partial<LocalContentRequest>;
type IsOf = (placement: PlacementFacts) => boolean;

/** A visitor as it would reach the server: a date is text there, and what JSON does not know is not there. */
function asSent(visitor: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(visitor));
  } catch {
    return visitor;
  }
}

const isLiveIn = (placement: PlacementFacts, locale: string): boolean => localesOf(placement)?.includes(locale) ?? true;

function climbLocally(journey: LocalJourney, request: LadderRequest, isOf: IsOf) {
  return climb(journey.index, request, (placement) => isOf(placement) && isLiveIn(placement, request.locale));
}

function traceOf(
  journey: LocalJourney,
  request: LadderRequest,
  matches: readonly LadderMatch[],
  isCandidate: IsOf,
  rules: RuleTrace[],
): Trace {
  const candidates = explain(journey.index, request, matches, {
    notLive: (placement) => (isLiveIn(placement, request.locale) ? null : 'not-published'),
    isCandidate,
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
    data: matches.map((match) => present(match, locale)),
    meta: { journey: journey.slug, stage, touchpoint, segments: [...segments], locale, served },
  };
}

function present({ placement, rung, segments }: LadderMatch, locale: string): LocalEntry {
  const { contentType, documentId, stage, touchpoint, weight } = placement;
  return {
    documentId,
    locale: localesOf(placement) ? locale : null,
    __type: contentType,
    __match: { rung, stage, touchpoint, segments: [...segments], weight },
  };
}
