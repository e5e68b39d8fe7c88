import { z } from 'zod';
import { documentIdSchema, integerParam, localeSchema, slugSchema, uidSchema } from './common';
import { entryRefSchema, type EntryRef, type Names } from './entry';

/**
 * How sure a suggestion is. Of `strong` ones the stage is right about seven times out of ten, as measured on the site's own
 * content; below `possible` nothing is said at all.
 */
export const CONFIDENCES = ['strong', 'possible'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * What suggestions are made from: the site's own `placements`; while there are too few of them its `plan`, which is names,
 * goals and briefs; `none` where there is neither, or where suggestions are switched off.
 */
export const SUGGESTION_BASES = ['placements', 'plan', 'none'] as const;
export type SuggestionBasis = (typeof SUGGESTION_BASES)[number];

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

/** What speaks for something, and how much. */
interface Likely {
  readonly confidence: Confidence;
  /** 0 to 1; for sorting, not for showing. */
  readonly score: number;
  /** At most five of the entry's own words, as they stand there; those that say most come first. */
  readonly words: readonly string[];
}

/** A place where an entry may belong. A person accepts it, or not: nothing is placed by itself. */
export interface Suggestion extends Likely {
  readonly journey: string;
  readonly stage: string;
  /** `null`: the whole stage. */
  readonly touchpoint: string | null;
  /** Empty: everyone. */
  readonly segments: readonly string[];
}

/** An entry that may fit a cell. */
export interface CellSuggestion extends EntryRef, Likely {
  readonly title: string;
  readonly typeName: string;
  readonly published: boolean;
  readonly locales: readonly string[];
  /** It is placed nowhere on this journey yet. */
  readonly unplaced: boolean;
}

/** The best place of one of many entries; `null` where nothing speaks for any. */
export interface EntrySuggestion extends EntryRef {
  readonly suggestion: Suggestion | null;
}

/** What made the suggestions. */
export interface SuggestionMeta {
  /** False where the plugin's configuration switches suggestions off. */
  readonly enabled: boolean;
  readonly basis: SuggestionBasis;
  /** Another one for other content or another plan; `null` before the first training. */
  readonly version: string | null;
  readonly trainedAt: string | null;
  /** How many placed entries it learnt from. */
  readonly examples: number;
  readonly names: Names;
}

/** `GET /suggestions`: at most three, best first. */
export interface EntrySuggestions {
  readonly data: readonly Suggestion[];
  readonly meta: SuggestionMeta;
}

/** `GET /suggestions/cell`: best first. */
export interface CellSuggestions {
  readonly data: readonly CellSuggestion[];
  readonly meta: SuggestionMeta;
}

/** `POST /suggestions/many`: one for each entry asked for that the caller may read, in that order. */
export interface ManyEntrySuggestions {
  readonly data: readonly EntrySuggestion[];
  readonly meta: SuggestionMeta;
}

/** How often one of the first guesses was right, of entries kept out of the training; beside it who guesses what is commonest. */
export interface SuggestionHits {
  readonly top1: number;
  readonly top3: number;
  readonly majorityTop1: number;
  readonly majorityTop3: number;
}

/** What cross-validation found, as shares of the entries that it tried. */
export interface SuggestionQuality {
  readonly entries: number;
  readonly stage: SuggestionHits;
  /** Stage and touchpoint. */
  readonly place: SuggestionHits;
  /** How many first guesses were strong, and the share of these whose stage was right. */
  readonly strong: { readonly share: number; readonly precision: number | null };
}

/** `POST /suggestions/train`: after the training. */
export interface Training {
  readonly version: string;
  readonly trainedAt: string;
  readonly basis: SuggestionBasis;
  readonly examples: number;
  /** Milliseconds of work in the thread. */
  readonly took: number;
  /** `null` where there are too few entries to measure it on. */
  readonly quality: SuggestionQuality | null;
}
