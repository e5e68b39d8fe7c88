/**
 * What the server answers, and what is told it of a visitor, in plain types: this package's declarations are complete by
 * themselves. Types and no interfaces, so that they may be given where any record is taken. The contract is `types/`; that
 * these say the same, neither more nor less, is proven by `test/unit/client/contract.test.ts`, which does not compile otherwise.
 */

/** How an entry was found, best first: the fallback ladder. */
export type Rung = 'exact' | 'touchpoint' | 'segment' | 'stage' | 'earlier';

/** `ladder` climbs every rung; `none` stops after `touchpoint`, or after `stage` where no touchpoint was asked. */
export type Fallback = 'ladder' | 'none';

/** Why an entry is in the answer; `segments` are those that placement and request share. */
export type Match = {
  rung: Rung;
  stage: string;
  touchpoint: string | null;
  segments: string[];
  weight: number;
};

/** What every entry of an answer has. Its own fields are not among it: who reads them says what they are. */
export type ServedEntry = {
  /** Strapi's number of this version; another after each publication. */
  id: number;
  documentId: string;
  /** `null` for a content type without locales. Where the request has `fields`, only if Strapi gives it for them. */
  locale?: string | null;
  /** The uid of its content type. */
  __type: string;
  __match: Match;
};

/** What an answer was made for; `served` says how many entries each rung gave. */
export type PlaceMeta = {
  journey: string;
  stage: string;
  touchpoint: string | null;
  segments: string[];
  locale: string;
  served: { [Name in Rung]?: number };
};

/** The same for content that was asked for by its place. */
export type ContentMeta = PlaceMeta & {
  /**
   * When a window opens or closes next that may change this answer, ISO 8601: then ask again. `null`: it does not change by
   * itself. It promises nothing of edits: whatever people change is in the next answer.
   */
  validUntil: string | null;
};

/** The body of `GET /content`. */
export type ContentResponse = {
  data: ServedEntry[];
  meta: ContentMeta;
};

/** A stage, and why it was chosen. */
export type StageDecision = {
  slug: string;
  /**
   * `STATIC` the caller named it · `TARGETING_MATCH` the furthest true rule · `SCORED` the history · `DEFAULT` nothing else
   * spoke · `ERROR` the stage that the caller named is gone, and nothing else spoke.
   */
  reason: 'STATIC' | 'TARGETING_MATCH' | 'SCORED' | 'DEFAULT' | 'ERROR';
  /** The lead over the second stage, as a share of the top one's points; with `SCORED` only. */
  confidence?: number;
  /** Points by stage, where the history gave any. */
  scores?: Record<string, number>;
};

/** A segment, and why it is listed: the caller named it, its rule recognised it, or it was named but is gone (`ERROR`: ignored). */
export type SegmentDecision = {
  slug: string;
  reason: 'STATIC' | 'TARGETING_MATCH' | 'ERROR';
};

/** Which stage, which segments, and why. Segments are sorted by slug; those with `ERROR` had no effect. */
export type Decision = {
  stage: StageDecision;
  segments: SegmentDecision[];
};

/**
 * Why a candidate is not in the answer:
 * `later-stage` its stage comes later · `other-touchpoint` it is at another touchpoint · `segments` it is for other segments ·
 * `scheduled`, `expired` its window · `not-published` not in the locale asked for · `better-rung` the entry is in the answer by a
 * better placement · `earlier-not-needed` the stage itself gave something · `limit` the answer was full ·
 * `refused` the entry was withdrawn meanwhile, or the site's own filter left it out.
 */
export type Loss =
  | 'later-stage'
  | 'other-touchpoint'
  | 'segments'
  | 'scheduled'
  | 'expired'
  | 'not-published'
  | 'better-rung'
  | 'earlier-not-needed'
  | 'limit'
  | 'refused';

/** One candidate: a placement of the journey, of a type that the caller may find. Either `rung` (it is served) or `lost`. */
export type TraceItem = {
  contentType: string;
  documentId: string;
  stage: string;
  touchpoint: string | null;
  segments: string[];
  weight: number;
  rung?: Rung;
  lost?: Loss;
};

/** What the rule of a stage or a segment says of the visitor, whether or not the decision depended on it. */
export type RuleTrace = {
  stage?: string;
  segment?: string;
  /** Only `true` counts; `unknown`: it compares something that is not known of the visitor. */
  result: boolean | 'unknown';
  /** What the rule reads and the visitor does not have, such as `events.product-viewed`: a typo on either side. */
  missing: string[];
};

/** How a decision came about. */
export type Trace = {
  candidates: TraceItem[];
  /** How many candidates a trace that would be too long leaves out. */
  leftOut: number;
  /** The rules that the caller may see: those of stages, then those of segments. Left out: the caller may see none. */
  rules?: RuleTrace[];
};

/** What a decision was made for, and why it was made so. */
export type DecisionMeta = PlaceMeta & {
  decision: Decision;
  /** With `explain`. */
  trace?: Trace;
};

/** The body of `POST /decisions`. */
export type DecisionResponse = {
  data: ServedEntry[];
  meta: DecisionMeta;
};

/** An active journey, as everybody may know it. */
export type PublicJourney = {
  slug: string;
  name: string;
  default: boolean;
  stages: { slug: string; name: string; position: number; goal: string | null }[];
  touchpoints: { slug: string; name: string; channel: string | null; phase: string | null }[];
};

/** The body of `GET /journeys`. */
export type JourneysResponse = {
  data: PublicJourney[];
};

/** A stage or a segment; `rule` only where somebody marked it as fit for the browser. */
export type SnapshotRuled = {
  slug: string;
  rule?: Record<string, unknown>;
};

/** One live placement, without the entry's body. What is left out is the default. */
export type SnapshotPlacement = {
  contentType: string;
  documentId: string;
  stage: string;
  /** Left out: any touchpoint of the stage. */
  touchpoint?: string;
  /** Left out: everyone. */
  segments?: string[];
  /** Left out: 50. */
  weight?: number;
  /** Where the entry is live through this placement; left out for a content type without locales: everywhere. */
  locales?: string[];
};

/** A journey as a browser can decide on it. */
export type SnapshotJourney = {
  slug: string;
  default: boolean;
  /** In the journey's order. */
  stages: SnapshotRuled[];
  /** In order of precedence: the first of two that are equal on a rung is served first. */
  placements: SnapshotPlacement[];
};

/** All that a browser or an edge needs to decide by itself: only live placements, of content types that the caller may find. */
export type PublicSnapshot = {
  locales: string[];
  defaultLocale: string;
  /** How a history is turned into a stage. */
  scoring: { halfLifeDays: number; cap: number; margin: number };
  /** Every segment. */
  segments: SnapshotRuled[];
  /** Every touchpoint's slug. */
  touchpoints: string[];
  journeys: SnapshotJourney[];
};

/** The body of `GET /snapshot`. */
export type SnapshotResponse = {
  data: PublicSnapshot;
  meta: {
    /** When a window opens or closes next, ISO 8601: then fetch another one. `null`: nothing changes by itself. */
    validUntil: string | null;
  };
};

/** A condition over a visitor in Strapi's filter syntax, such as `{ "traits": { "country": { "$in": ["DE", "AT"] } } }`. */
export type Rule = { readonly [key: string]: unknown };

/** What is known of the person asking. Rules read `traits`, `events`, `segments` and `stage` of it. */
export type Visitor = {
  readonly id?: string;
  readonly stage?: string;
  readonly segments?: readonly string[];
  readonly traits?: { readonly [name: string]: unknown };
  readonly events?: { readonly [name: string]: number };
};

/** One piece of content that the visitor has seen. */
export type View = {
  contentType: string;
  documentId: string;
  /** ISO 8601. */
  at: string;
};

/** A visitor as a decision reads it: the history besides, the newest view last. */
export type DecidingVisitor = Visitor & {
  readonly history?: readonly Readonly<View>[];
};
