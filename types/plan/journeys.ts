import { z } from 'zod';
import { dataOf, list } from '../answer';
import {
  daySchema,
  documentIdSchema,
  documentParamsSchema,
  emotionSchema,
  forceSchema,
  impactSchema,
  instantOrDaySchema,
  lineSchema,
  localeSchema,
  notesSchema,
  ownerSchema,
  slugSchema,
  textSchema,
} from '../common';
import type { Contracts } from '../contract';
import {
  DEFAULT_TARGET,
  MAP_ROWS,
  MAX_MAP_ROWS,
  MAX_PLANNED,
  MAX_REVIEW_DAYS,
  MAX_STAGES,
  MAX_TARGET,
} from '../defaults';
import { INPUT_WORDS } from '../input';
import { ruleSchema } from '../rule';

/** A step of a journey. Its place in the list is its position. A stage that exists already is named by its slug. */
export const stageInputSchema = z.strictObject({
  name: lineSchema,
  slug: slugSchema.optional(),
  goal: textSchema.nullish(),
  businessGoal: textSchema.nullish(),
  emotion: emotionSchema.nullish(),
  feeling: lineSchema.nullish(),
  painPoints: notesSchema.nullish(),
  opportunities: notesSchema.nullish(),
  /** What customers say here, in their own words. */
  says: textSchema.nullish(),
  /** What they do here. */
  does: textSchema.nullish(),
  /** What stands in the map's own rows of text, by the row's slug. */
  texts: z.record(slugSchema, textSchema).nullish(),
  /** A file of the media library, by its documentId. */
  picture: documentIdSchema.nullish(),
  rule: ruleSchema.nullish(),
  /** Whether `GET /snapshot` may show the rule to browsers; rules can be confidential, so not by default. */
  clientSide: z.boolean().optional(),
});
export type StageInput = z.infer<typeof stageInputSchema>;

/** Content that lives elsewhere, such as an ad or a call script: counted, never served. */
export const externalItemSchema = z.strictObject({
  title: lineSchema,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullish(),
  owner: lineSchema.nullish(),
  locale: localeSchema.nullish(),
  reviewedAt: instantOrDaySchema.nullish(),
});
export type ExternalItem = z.infer<typeof externalItemSchema>;

/** A figure that shows whether a cell does its job. */
export const kpiSchema = z.strictObject({
  name: lineSchema,
  unit: z.string().trim().max(20).nullish(),
  baseline: z.number().nullish(),
  target: z.number().nullish(),
});
export type Kpi = z.infer<typeof kpiSchema>;

/** The plan for one cell; without a touchpoint it plans the stage as a whole. */
export const momentInputSchema = z.strictObject({
  stage: slugSchema,
  touchpoint: slugSchema.nullish(),
  target: z.number().int().min(0).max(MAX_TARGET).default(DEFAULT_TARGET),
  impact: impactSchema.nullish(),
  emotion: emotionSchema.nullish(),
  painPoints: notesSchema.nullish(),
  opportunities: notesSchema.nullish(),
  kpis: z.array(kpiSchema).max(20).nullish(),
  requiredSegments: z.array(slugSchema).max(50).nullish(),
  owner: ownerSchema.nullish(),
  dueDate: daySchema.nullish(),
  brief: textSchema.nullish(),
  externalItems: z.array(externalItemSchema).max(50).nullish(),
});
export type MomentInput = z.infer<typeof momentInputSchema>;

/** A row of text of a journey's own map. */
export const mapRowSchema = z.strictObject({
  slug: slugSchema.refine((slug) => !(MAP_ROWS as readonly string[]).includes(slug), INPUT_WORDS.mapRow),
  name: lineSchema,
});
export type MapRow = z.infer<typeof mapRowSchema>;

const isEachOnce = (slugs: readonly string[]) => new Set(slugs).size === slugs.length;

/** Rows of the map by their slugs, those of every journey and its own. */
const rowSlugsSchema = z
  .array(slugSchema)
  .max(MAP_ROWS.length + MAX_MAP_ROWS + 20)
  .refine(isEachOnce, INPUT_WORDS.twice);

const stagesSchema = z.array(stageInputSchema).min(1).max(MAX_STAGES);
const momentsSchema = z.array(momentInputSchema).max(MAX_PLANNED);

const journeyFields = {
  name: lineSchema,
  description: textSchema.nullish(),
  default: z.boolean().optional(),
  active: z.boolean().optional(),
  locales: z.array(localeSchema).max(200).nullish(),
  segment: slugSchema.nullish(),
  owner: ownerSchema.nullish(),
  /** After how many days the journey is to be looked at again. */
  reviewDays: z.number().int().min(1).max(MAX_REVIEW_DAYS).nullish(),
  /** The rows of text that its map has of its own. */
  rows: z
    .array(mapRowSchema)
    .max(MAX_MAP_ROWS)
    .refine((rows) => isEachOnce(rows.map(({ slug }) => slug)), INPUT_WORDS.twice)
    .nullish(),
  /** The map's rows from top to bottom; those that it does not name come last, as usual. */
  rowOrder: rowSlugsSchema.nullish(),
  hiddenRows: rowSlugsSchema.nullish(),
};

/** A new journey. */
export const journeyInputSchema = z.strictObject({
  ...journeyFields,
  slug: slugSchema.optional(),
  stages: stagesSchema,
  moments: momentsSchema.optional(),
});
export type JourneyInput = z.infer<typeof journeyInputSchema>;

/**
 * A change of a journey, as of the `version` it was read at. Fields left out stay. `stages` and `moments`, where given,
 * are the whole list: a stage that is missing from it is removed (refused while in use, unless forced). A field left out of a
 * stage or moment that exists already stays as it is; `null` clears it.
 */
export const journeyUpdateSchema = z.strictObject({
  ...journeyFields,
  name: lineSchema.optional(),
  version: z.number().int().min(1),
  stages: stagesSchema.optional(),
  moments: momentsSchema.optional(),
});
export type JourneyUpdate = z.infer<typeof journeyUpdateSchema>;

/** Copy of a journey's stages and plan, without its placements. */
export const journeyDuplicateSchema = z.strictObject({ name: lineSchema, slug: slugSchema.optional() });
export type JourneyDuplicate = z.infer<typeof journeyDuplicateSchema>;

/** A stage as the admin reads it. */
export const stageSchema = z.object({
  slug: z.string(),
  name: z.string(),
  position: z.number().int(),
  goal: z.string().nullable(),
  businessGoal: z.string().nullable(),
  emotion: z.number().nullable(),
  feeling: z.string().nullable(),
  painPoints: z.array(z.string()),
  opportunities: z.array(z.string()),
  says: z.string().nullable(),
  does: z.string().nullable(),
  texts: z.record(z.string(), z.string()),
  picture: z.string().nullable(),
  rule: ruleSchema.nullable(),
  clientSide: z.boolean(),
});
export type Stage = z.infer<typeof stageSchema>;

/** The plan of a cell as the admin reads it. */
export const momentSchema = z.object({
  stage: z.string(),
  touchpoint: z.string().nullable(),
  target: z.number().int(),
  impact: z.number().nullable(),
  emotion: z.number().nullable(),
  painPoints: z.array(z.string()),
  opportunities: z.array(z.string()),
  kpis: z.array(kpiSchema),
  requiredSegments: z.array(z.string()),
  owner: z.string().nullable(),
  dueDate: z.string().nullable(),
  brief: z.string().nullable(),
  externalItems: z.array(externalItemSchema),
});
export type Moment = z.infer<typeof momentSchema>;

/** A journey in a list. */
export const journeySummarySchema = z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  default: z.boolean(),
  active: z.boolean(),
  /** `null`: all of the site's. */
  locales: z.array(z.string()).nullable(),
  segment: z.string().nullable(),
  version: z.number().int(),
  stages: z.array(z.object({ slug: z.string(), name: z.string() })),
});
export type JourneySummary = z.infer<typeof journeySummarySchema>;

/** A journey with its stages and its plan. */
export const journeySchema = journeySummarySchema.extend({
  owner: z.string().nullable(),
  reviewDays: z.number().int().nullable(),
  rows: z.array(mapRowSchema),
  rowOrder: z.array(z.string()),
  hiddenRows: z.array(z.string()),
  stages: z.array(stageSchema),
  moments: z.array(momentSchema),
});
export type Journey = z.infer<typeof journeySchema>;

export const journeyContract = {
  'GET /journeys': { answer: dataOf(list(journeySummarySchema)) },
  'POST /journeys': { body: journeyInputSchema, status: 201, answer: dataOf(journeySchema) },
  'GET /journeys/:documentId': { params: documentParamsSchema, answer: dataOf(journeySchema) },
  'PUT /journeys/:documentId': {
    params: documentParamsSchema,
    query: forceSchema,
    body: journeyUpdateSchema,
    answer: dataOf(journeySchema),
  },
  'DELETE /journeys/:documentId': { params: documentParamsSchema, query: forceSchema, status: 204 },
  'POST /journeys/:documentId/duplicate': {
    params: documentParamsSchema,
    body: journeyDuplicateSchema,
    status: 201,
    answer: dataOf(journeySchema),
  },
} as const satisfies Contracts;
