import { z } from 'zod';
import { documentIdSchema, lineSchema, uidSchema } from './common';

/**
 * Conditions on entries in Strapi's own filter syntax, such as `{ "category": { "name": { "$eqi": "Legal" } } }`: over the
 * content type's own simple fields, and over those of one relation. What they may name is checked when they are saved.
 */
export const entryFiltersSchema = z.custom<EntryFilters>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
export type EntryFilters = { readonly [key: string]: unknown };

/** Entries that a rule says something of. `filters` `null`: every entry of the content type. */
export const setAsideRuleInputSchema = z.strictObject({
  name: lineSchema.nullish(),
  contentType: uidSchema,
  filters: entryFiltersSchema.nullish(),
  /** Rules are tried in this order, equal ones by age: the first that matches is named. */
  position: z.number().int().min(0).max(10_000).optional(),
});
export type SetAsideRuleInput = z.input<typeof setAsideRuleInputSchema>;

export const setAsideRulePatchSchema = setAsideRuleInputSchema.partial();
export type SetAsideRulePatch = z.input<typeof setAsideRulePatchSchema>;

export const setAsidePreviewSchema = setAsideRuleInputSchema.pick({ contentType: true, filters: true });
export type SetAsidePreviewInput = z.input<typeof setAsidePreviewSchema>;

export const ruleFieldsQuerySchema = z.strictObject({ contentType: uidSchema });
export const ruleParamsSchema = z.object({ documentId: documentIdSchema });

/** A rule that says which entries are no journey content. */
export interface SetAsideRule {
  readonly documentId: string;
  readonly name: string | null;
  readonly contentType: string;
  /** The content type's name; its uid where it is gone. */
  readonly typeName: string;
  /** `null` for every entry, and where the caller may not read the content type. */
  readonly filters: EntryFilters | null;
  /** The caller may read the content type, and so sees the filters. */
  readonly readable: boolean;
  readonly position: number;
  /** Why it matches nothing any more, such as a field that is gone; `null` while it works. */
  readonly fault: string | null;
}

/** What a rule would match: how many of the entries the caller may read, and some of their titles. */
export interface SetAsidePreview {
  readonly count: number;
  readonly examples: readonly string[];
}

/** A field that a rule may ask for: `title`, or `category.name`. */
export interface RuleField {
  readonly path: string;
  /** Names of the field, from the content type inwards, as the Content Manager shows them. */
  readonly labels: readonly string[];
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'choice' | 'relation';
  /** What a `choice` may be. */
  readonly choices: readonly string[];
}
