import { z } from 'zod';
import { count, dataOf, list } from './answer';
import { documentIdSchema, integerParam, localeSchema, slugSchema, uidSchema } from './common';
import type { Contracts } from './contract';
import { entryRefSchema, namesSchema } from './entry';

/**
 * How sure a suggestion is. Of `strong` ones the stage is right about seven times out of ten, as measured on the site's own
 * content; below `possible` nothing is said at all.
 */
export const CONFIDENCES = ['strong', 'possible'] as const;
export const confidenceSchema = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof confidenceSchema>;

/**
 * What suggestions are made from: the site's own `placements`; while there are too few of them its `plan`, which is names,
 * goals and briefs; `none` where there is neither, or where suggestions are switched off.
 */
export const SUGGESTION_BASES = ['placements', 'plan', 'none'] as const;
export const suggestionBasisSchema = z.enum(SUGGESTION_BASES);
export type SuggestionBasis = z.infer<typeof suggestionBasisSchema>;

/** Where an entry may belong. Without a journey: on any active one. */
export const suggestionsQuerySchema = z.strictObject({
  contentType: uidSchema,
  documentId: documentIdSchema,
  journey: slugSchema.optional(),
  /** Whose words are read; without it all locales'. */
  locale: localeSchema.optional(),
});
export type SuggestionsQuery = z.input<typeof suggestionsQuerySchema>;

/** Which entries may fit a cell; without a touchpoint: the whole stage. Without a journey: the default one. */
export const cellSuggestionsQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  stage: slugSchema,
  touchpoint: slugSchema.optional(),
  /** Only entries that exist in this locale, by its words. */
  locale: localeSchema.optional(),
  limit: integerParam(1, 25).default(5),
});
export type CellSuggestionsQuery = z.input<typeof cellSuggestionsQuerySchema>;

/** The best place of each of many entries. */
export const manySuggestionsSchema = z.strictObject({
  entries: z.array(entryRefSchema).min(1).max(100),
  journey: slugSchema.optional(),
  locale: localeSchema.optional(),
});
export type ManySuggestions = z.input<typeof manySuggestionsSchema>;

/** An entry that another is like. */
export const likeEntrySchema = z.object({ ...entryRefSchema.shape, title: z.string() });
export type LikeEntry = z.infer<typeof likeEntrySchema>;

/** What speaks for something, and how much. */
const likelyShape = {
  confidence: confidenceSchema,
  /** 0 to 1; for sorting, not for showing. `null` where it goes back to content that is hidden from the caller. */
  score: z.number().nullable(),
  /** Of a strong one: two or three of the entry's own words, as they are written there, if they say why; the most telling first. */
  words: list(z.string()),
  /** Of a strong one: a similar entry that is placed there, if there is one. */
  like: likeEntrySchema.nullable(),
};

/** A place where an entry may belong. A person accepts it, or not: nothing is placed by itself. */
export const suggestionSchema = z.object({
  journey: z.string(),
  stage: z.string(),
  /** `null`: the whole stage. */
  touchpoint: z.string().nullable(),
  /** Empty: everyone. */
  segments: list(z.string()),
  ...likelyShape,
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** An entry that may fit a cell. */
export const cellSuggestionSchema = z.object({
  ...entryRefSchema.shape,
  title: z.string(),
  typeName: z.string(),
  published: z.boolean(),
  locales: list(z.string()),
  /** It is placed nowhere on this journey yet. */
  unplaced: z.boolean(),
  ...likelyShape,
});
export type CellSuggestion = z.infer<typeof cellSuggestionSchema>;

/** The best place of one of many entries; `null` where nothing speaks for any. */
export const entrySuggestionSchema = z.object({ ...entryRefSchema.shape, suggestion: suggestionSchema.nullable() });
export type EntrySuggestion = z.infer<typeof entrySuggestionSchema>;

/** What made the suggestions. */
export const suggestionMetaSchema = z.object({
  /** False where the plugin's configuration switches suggestions off. */
  enabled: z.boolean(),
  basis: suggestionBasisSchema,
  /** Another one for other content or another plan; `null` before the first training. */
  version: z.string().nullable(),
  trainedAt: z.string().nullable(),
  /** Why the last training broke off, where it did; what was learnt before it still holds. */
  fault: z.string().optional(),
  /** How many placed entries it learnt from; `null` where some of them are hidden from the caller. */
  examples: count.nullable(),
  names: namesSchema,
});
export type SuggestionMeta = z.infer<typeof suggestionMetaSchema>;

/** `GET /suggestions`: at most three, best first. */
export const entrySuggestionsSchema = z.object({ data: list(suggestionSchema), meta: suggestionMetaSchema });
export type EntrySuggestions = z.infer<typeof entrySuggestionsSchema>;

/** `GET /suggestions/cell`: best first. */
export const cellSuggestionsSchema = z.object({ data: list(cellSuggestionSchema), meta: suggestionMetaSchema });
export type CellSuggestions = z.infer<typeof cellSuggestionsSchema>;

/** `POST /suggestions/many`: one for each entry asked for that the caller may read, in that order. */
export const manyEntrySuggestionsSchema = z.object({ data: list(entrySuggestionSchema), meta: suggestionMetaSchema });
export type ManyEntrySuggestions = z.infer<typeof manyEntrySuggestionsSchema>;

/** How often one of the first guesses was right, of entries kept out of the training; beside it who guesses what is commonest. */
export const suggestionHitsSchema = z.object({
  top1: z.number(),
  top3: z.number(),
  majorityTop1: z.number(),
  majorityTop3: z.number(),
});
export type SuggestionHits = z.infer<typeof suggestionHitsSchema>;

/** What cross-validation found, as shares of the entries that it tried. */
export const suggestionQualitySchema = z.object({
  entries: count,
  stage: suggestionHitsSchema,
  /** Stage and touchpoint. */
  place: suggestionHitsSchema,
  /** How many first guesses were strong, and the share of these whose stage was right. */
  strong: z.object({ share: z.number(), precision: z.number().nullable() }),
});
export type SuggestionQuality = z.infer<typeof suggestionQualitySchema>;

/** `POST /suggestions/train`: after the training. */
export const trainingSchema = z.object({
  version: z.string(),
  trainedAt: z.string(),
  basis: suggestionBasisSchema,
  examples: count,
  /** Milliseconds of work in the thread. */
  took: z.number(),
  /** `null` where there are too few entries to measure it on. */
  quality: suggestionQualitySchema.nullable(),
});
export type Training = z.infer<typeof trainingSchema>;

export const suggestionContract = {
  'GET /suggestions': { query: suggestionsQuerySchema, answer: entrySuggestionsSchema },
  'GET /suggestions/cell': { query: cellSuggestionsQuerySchema, answer: cellSuggestionsSchema },
  'POST /suggestions/many': { body: manySuggestionsSchema, answer: manyEntrySuggestionsSchema },
  'POST /suggestions/train': { answer: dataOf(trainingSchema) },
} as const satisfies Contracts;
