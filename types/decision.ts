import { z } from 'zod';
import type { ReadOnly } from './contract';
import { anythingDocumentedAs } from './documented';
import { rungSchema } from './ladder';
import { ruledVisitorSchema, type Rule } from './rule';
import type { EntryKey } from './world';

/** One piece of content that the visitor has seen. */
export const viewSchema = z.object({
  contentType: z.string().min(1).max(200).describe('Its uid, such as `api::article.article`'),
  documentId: z.string().min(1).max(64),
  at: z.iso.datetime({ offset: true }).describe('When it was seen'),
});
export type View = z.infer<typeof viewSchema>;

/** What is known of the person asking: what rules read, and the history. */
export const visitorSchema = z.object({
  ...ruledVisitorSchema.shape,
  history: z.array(viewSchema).optional().describe('Entries that the visitor has seen, the newest last'),
});
/**
 * A visitor as it is sent. It comes out of a browser's cookies and storage: what cannot be read of it is passed over when it is
 * decided on, and nothing of it is refused.
 */
export const sentVisitorSchema = anythingDocumentedAs(visitorSchema)
  .refine((visitor) => visitor !== undefined, 'is required; {} says that nothing is known')
  .describe(
    'What is known of the visitor; {} if nothing is. Nothing of it is refused: what cannot be read is passed over',
  );
/** A visitor as a decision reads it. */
export type DecidingVisitor = ReadOnly<z.output<typeof visitorSchema>>;

/**
 * Why a stage was chosen: by the caller, by the furthest true rule, by the history's score, because nothing else spoke,
 * or because the stage the caller named is gone and nothing else spoke.
 */
export const STAGE_REASONS = ['STATIC', 'TARGETING_MATCH', 'SCORED', 'DEFAULT', 'ERROR'] as const;
/** Why a segment is listed: named by the caller, recognised by its rule, or named but gone (`ERROR`: ignored). */
export const SEGMENT_REASONS = ['STATIC', 'TARGETING_MATCH', 'ERROR'] as const;

export const stageDecisionSchema = z.object({
  slug: z.string(),
  reason: z
    .enum(STAGE_REASONS)
    .describe(
      '`STATIC` the caller named it, `TARGETING_MATCH` the furthest true rule, `SCORED` the history, `DEFAULT` nothing else spoke, `ERROR` the stage that the caller named is gone and nothing else spoke',
    ),
  confidence: z
    .number()
    .optional()
    .describe("The lead over the second stage, as a share of the top one's points; with `SCORED` only"),
  scores: z.record(z.string(), z.number()).optional().describe('Points by stage, where the history gave any'),
});
export type StageDecision = z.infer<typeof stageDecisionSchema>;

export const segmentDecisionSchema = z.object({
  slug: z.string(),
  reason: z
    .enum(SEGMENT_REASONS)
    .describe('`STATIC` the caller named it, `TARGETING_MATCH` its rule is true, `ERROR` it is gone and had no effect'),
});
export type SegmentDecision = z.infer<typeof segmentDecisionSchema>;

/** Which stage, which segments, and why. Segments are sorted by slug; those with `ERROR` had no effect. */
export const decisionSchema = z.object({ stage: stageDecisionSchema, segments: z.array(segmentDecisionSchema) });
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Why a candidate is not in the answer:
 * `later-stage` its stage comes later · `other-touchpoint` it is at another touchpoint · `segments` it is for other segments ·
 * `scheduled`, `expired` its window · `not-published` not in the locale asked for · `better-rung` the entry is in the answer by a
 * better placement · `earlier-not-needed` the stage itself gave something · `limit` the answer was full ·
 * `refused` the entry was withdrawn meanwhile, or the site's own filter left it out.
 */
export const LOSSES = [
  'later-stage',
  'other-touchpoint',
  'segments',
  'scheduled',
  'expired',
  'not-published',
  'better-rung',
  'earlier-not-needed',
  'limit',
  'refused',
] as const;
export type Loss = (typeof LOSSES)[number];

/** One candidate: a placement of the journey, of a type that the caller may find. Either `rung` (it is served) or `lost`. */
export const traceItemSchema = z.object({
  contentType: z.string(),
  documentId: z.string(),
  stage: z.string(),
  touchpoint: z.string().nullable(),
  segments: z.array(z.string()),
  weight: z.number().int(),
  rung: rungSchema.optional().describe('On which rung of the ladder it was found, if it is in the answer'),
  lost: z.enum(LOSSES).optional().describe('Why it is not in the answer, if it is not'),
});
export type TraceItem = z.infer<typeof traceItemSchema>;

/** What the rule of a stage or a segment says of the visitor, whether or not the decision depended on it. */
export const ruleTraceSchema = z.object({
  stage: z.string().optional().describe('Whose rule it is, if that is a stage'),
  segment: z.string().optional().describe('Whose rule it is, if that is a segment'),
  result: z
    .union([z.boolean(), z.literal('unknown')])
    .describe('Only `true` counts; `unknown`: it compares something that is not known of the visitor'),
  missing: z
    .array(z.string())
    .describe(
      'What the rule reads and the visitor does not have, such as `events.product-viewed`: a typo on either side',
    ),
});
export type RuleTrace = z.infer<typeof ruleTraceSchema>;

/** With `explain`: how a decision came about. */
export const traceSchema = z.object({
  candidates: z.array(traceItemSchema).describe('Every candidate, and why it is or is not served'),
  leftOut: z.number().int().describe('How many candidates a trace that would be too long leaves out'),
  rules: z
    .array(ruleTraceSchema)
    .optional()
    .describe(
      'The rules that the caller may see: those of stages, then those of segments. Left out: the caller may see none',
    ),
});
export type Trace = z.infer<typeof traceSchema>;

/** How a history is turned into a stage. */
export const scoringSchema = z.strictObject({
  halfLifeDays: z.number().positive().max(3650).describe('Days after which a view counts half'),
  cap: z.number().positive().max(1000).describe('Points a stage can have at most'),
  margin: z
    .number()
    .min(0)
    .max(1)
    .describe('The lead that the top stage needs over the second, as a share of its own points'),
});
export type Scoring = z.infer<typeof scoringSchema>;

/** A stage or a segment as decisions are made on it. */
export interface RuledFacts {
  readonly slug: string;
  /** `null`: nothing recognises it; the caller may name it. */
  readonly rule: Rule | null;
}

/** The heaviest live placement of an entry at each stage: what a view of that entry says of the visitor's stage. */
export type WeightsByStage = (entry: EntryKey) => ReadonlyMap<string, number> | undefined;
