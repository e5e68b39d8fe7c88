import { z } from 'zod';
import type { ForeseenScore, PlacementCounts } from './batch';
import { documentIdSchema, lineSchema, uidSchema } from './common';
import { placementInputSchema, type PlacementDraft } from './placement';

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

const inputShape = {
  name: lineSchema.nullish(),
  contentType: uidSchema,
  /** `null`: every entry of the content type. */
  filters: entryFiltersSchema.nullish(),
  /** `setAside` unless told. */
  action: ruleActionSchema.optional(),
  /** Where `place` puts the entries. */
  placements: z.array(placementInputSchema).max(20).nullish(),
  /** Rules are tried in this order, equal ones by age: the first that matches an entry decides. */
  position: z.number().int().min(0).max(10_000).optional(),
};

/** A rule says something of the entries of one content type that it matches. */
export const contentRuleInputSchema = z.strictObject(inputShape);
export type ContentRuleInput = z.input<typeof contentRuleInputSchema>;

export const contentRulePatchSchema = contentRuleInputSchema.partial();
export type ContentRulePatch = z.input<typeof contentRulePatchSchema>;

export const rulePreviewSchema = contentRuleInputSchema.pick({ contentType: true, filters: true });
export type RulePreviewInput = z.input<typeof rulePreviewSchema>;

export const ruleFieldsQuerySchema = z.strictObject({ contentType: uidSchema });
export const ruleParamsSchema = z.object({ documentId: documentIdSchema });

/** What becomes of what a rule placed when the rule is deleted: it stays, as a person's own, or goes with it. */
export const ruleDeleteQuerySchema = z.strictObject({ placements: z.enum(['keep', 'remove']).default('keep') });

/** All rules in a new order. */
export const ruleOrderSchema = z.strictObject({ rules: z.array(documentIdSchema).min(1).max(100) });

/** A rule that says which entries are no journey content, or where they are placed. */
export interface ContentRule {
  readonly documentId: string;
  readonly name: string | null;
  readonly contentType: string;
  /** The content type's name; its uid where it is gone. */
  readonly typeName: string;
  /** `null` for every entry, and where the caller may not read the content type. */
  readonly filters: EntryFilters | null;
  /** The caller may read the content type, and so sees the filters. */
  readonly readable: boolean;
  readonly action: RuleAction;
  /** Empty unless the rule places. */
  readonly placements: readonly PlacementDraft[];
  readonly position: number;
  /** How many placements stand because of it. */
  readonly placed: number;
  /** Why it does nothing any more, such as a field or a stage that is gone; `null` while it works. */
  readonly fault: string | null;
}

/** What a rule would match: how many of the entries the caller may read, and some of their titles. */
export interface RulePreview {
  readonly count: number;
  readonly examples: readonly string[];
}

/** What one rule does with existing entries. */
export interface RuleEffect extends PlacementCounts {
  readonly documentId: string;
  readonly name: string | null;
  /** Entries that it decides about. */
  readonly entries: number;
  /** Places left as a person made them, or took them away. */
  readonly kept: number;
}

/** What the rules that place do, or would do, with the content that exists. */
export interface RulesEffect extends PlacementCounts {
  readonly rules: readonly RuleEffect[];
  /** Distinct entries whose placements change. */
  readonly entries: number;
  readonly kept: number;
  /** Entries that take part, are not set aside and are placed nowhere. */
  readonly unplaced: { readonly before: number; readonly after: number };
  readonly scores: readonly ForeseenScore[];
}

/** A field that a rule may ask for: `title`, or `category.name`. */
export interface RuleField {
  readonly path: string;
  /** Names of the field, from the content type inwards, as the Content Manager shows them. */
  readonly labels: readonly string[];
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'choice' | 'relation';
  /** What a `choice` may be; what a `text` is, where it names a related entry and there are few. */
  readonly choices: readonly string[];
}
