import { z } from 'zod';
import { count, dataOf, list } from './answer';
import { documentIdSchema, documentParamsSchema, lineSchema, uidSchema } from './common';
import type { Contracts } from './contract';
import { foreseenScoreSchema, placementCountsSchema } from './placing/batches';
import { placementDraftSchema, placementInputSchema } from './placing/placements';
import { faultSchema } from './errors';

/**
 * Conditions on entries in Strapi's own filter syntax, such as `{ "category": { "name": { "$eqi": "Legal" } } }`: over the
 * content type's own simple fields, and over those of one relation. What they may name is checked when they are saved.
 */
export const entryFiltersSchema = z.custom<EntryFilters>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
export type EntryFilters = { readonly [key: string]: unknown };

/** What a rule does with the entries that it matches: says that they are no journey content, or places them. */
export const RULE_ACTIONS = ['setAside', 'place'] as const;
export const ruleActionSchema = z.enum(RULE_ACTIONS);
export type RuleAction = z.infer<typeof ruleActionSchema>;

/** A rule says something of the entries of one content type that it matches. */
export const contentRuleInputSchema = z.strictObject({
  name: lineSchema.nullish(),
  contentType: uidSchema,
  /** `null`: every entry of the content type. */
  filters: entryFiltersSchema.nullish(),
  /** `setAside` by default. */
  action: ruleActionSchema.optional(),
  /** Where `place` puts the entries. */
  placements: z.array(placementInputSchema).max(20).nullish(),
  /** Rules are tried in this order, equal ones by age: the first that matches an entry decides. */
  position: z.number().int().min(0).max(10_000).optional(),
});
export type ContentRuleInput = z.input<typeof contentRuleInputSchema>;

export const contentRulePatchSchema = contentRuleInputSchema.partial();
export type ContentRulePatch = z.input<typeof contentRulePatchSchema>;

export const rulePreviewSchema = contentRuleInputSchema.pick({ contentType: true, filters: true });
export type RulePreviewInput = z.input<typeof rulePreviewSchema>;

export const ruleFieldsQuerySchema = z.strictObject({ contentType: uidSchema });

/** What becomes of what a rule placed when the rule is deleted: it stays, as a person's own, or goes with it. */
export const ruleDeleteQuerySchema = z.strictObject({ placements: z.enum(['keep', 'remove']).default('keep') });

/** All rules in a new order. */
export const ruleOrderSchema = z.strictObject({ rules: z.array(documentIdSchema).min(1).max(100) });

/** A rule that says which entries are no journey content, or where they are placed. */
export const contentRuleSchema = z.object({
  documentId: z.string(),
  name: z.string().nullable(),
  contentType: z.string(),
  /** The content type's name; its uid where it is gone. */
  typeName: z.string(),
  /** `null` for every entry, and where the caller may not read what they look at. */
  filters: entryFiltersSchema.nullable(),
  /** The caller may read the content type and the fields that the filters look at, and so sees them. */
  readable: z.boolean(),
  action: ruleActionSchema,
  /** Empty unless the rule places. */
  placements: list(placementDraftSchema),
  position: z.number().int(),
  /** How many placements exist because of it. */
  placed: count,
  /** Why it does nothing any more, such as a field or a stage that is gone; `null` while it works. */
  fault: faultSchema.nullable(),
});
export type ContentRule = z.infer<typeof contentRuleSchema>;

/** What a rule would match: how many of the entries the caller may read, and some of their titles. */
export const rulePreviewAnswerSchema = z.object({ count, examples: list(z.string()) });
export type RulePreview = z.infer<typeof rulePreviewAnswerSchema>;

/** What one rule does with existing entries. */
export const ruleEffectSchema = z.object({
  ...placementCountsSchema.shape,
  documentId: z.string(),
  name: z.string().nullable(),
  /** Entries that it decides about. */
  entries: count,
  /** Places left as a person made them, or took them away. */
  kept: count,
});
export type RuleEffect = z.infer<typeof ruleEffectSchema>;

/** What the rules that place do, or would do, with the content that exists. */
export const rulesEffectSchema = z.object({
  ...placementCountsSchema.shape,
  rules: list(ruleEffectSchema),
  /** Distinct entries whose placements change. */
  entries: count,
  kept: count,
  /** Entries that take part, are not set aside and are placed nowhere. */
  unplaced: z.object({ before: count, after: count }),
  scores: list(foreseenScoreSchema),
});
export type RulesEffect = z.infer<typeof rulesEffectSchema>;

/** What applying the rules did; `batch` undoes it. */
export const rulesRunSchema = placementCountsSchema.extend({ batch: z.string().nullable() });
export type RulesRun = z.infer<typeof rulesRunSchema>;

/** A field that a rule may ask for: `title`, or `category.name`. */
export const ruleFieldSchema = z.object({
  path: z.string(),
  /** Names of the field, from the content type inwards, as the Content Manager shows them. */
  labels: list(z.string()),
  kind: z.enum(['text', 'number', 'boolean', 'date', 'datetime', 'choice', 'relation']),
  /** What a `choice` may be; what a `text` is, where it names a related entry and there are few. */
  choices: list(z.string()),
});
export type RuleField = z.infer<typeof ruleFieldSchema>;

export const ruleContract = {
  'GET /rules': { answer: dataOf(list(contentRuleSchema)) },
  'POST /rules': { body: contentRuleInputSchema, status: 201, answer: dataOf(contentRuleSchema) },
  'GET /rules/fields': { query: ruleFieldsQuerySchema, answer: dataOf(list(ruleFieldSchema)) },
  'POST /rules/preview': { body: rulePreviewSchema, answer: dataOf(rulePreviewAnswerSchema) },
  'PUT /rules/order': { body: ruleOrderSchema, answer: dataOf(list(contentRuleSchema)) },
  'POST /rules/run': { answer: dataOf(rulesRunSchema) },
  'POST /rules/run/preview': { answer: dataOf(rulesEffectSchema) },
  'PUT /rules/:documentId': {
    params: documentParamsSchema,
    body: contentRulePatchSchema,
    answer: dataOf(contentRuleSchema),
  },
  'DELETE /rules/:documentId': { params: documentParamsSchema, query: ruleDeleteQuerySchema, status: 204 },
} as const satisfies Contracts;
