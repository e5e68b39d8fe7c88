import { z } from 'zod';
import {
  daySchema,
  integerParam,
  listOf,
  localeSchema,
  searchSchema,
  slugSchema,
  textSchema,
  uidSchema,
} from './common';
import { MAX_MESSAGE } from './defaults';
import { entryRefSchema, type EntrySummary } from './entry';

/** What somebody said of content that was looked at again. Only `good` makes it fresh. */
export const VERDICTS = ['good', 'update', 'retire'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** What a list of reviews may be narrowed to; `none`: stale, and nobody has said anything yet. */
export const REVIEW_FILTERS = ['none', ...VERDICTS] as const;
export const REVIEW_SORTS = ['freshUntil', 'lastUpdated', 'title'] as const;

/** Live content of a journey that needs a look; without a journey of the default one, without a locale in any of them. */
export const reviewsQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  locale: localeSchema.optional(),
  contentTypes: listOf(uidSchema).optional(),
  /** Without it: everything that needs a look. `good`: what was found still good, and is. */
  verdict: z.enum(REVIEW_FILTERS).optional(),
  search: searchSchema.optional(),
  page: integerParam(1, 1_000_000).default(1),
  pageSize: integerParam(1, 100).default(25),
  /** A column, with `:asc` or `:desc`. */
  sort: z
    .string()
    .regex(
      new RegExp(`^(${REVIEW_SORTS.join('|')})(:(asc|desc))?$`),
      `must be one of ${REVIEW_SORTS.join(', ')}, with :asc or :desc`,
    )
    .default('freshUntil:asc'),
});
export type ReviewsQuery = z.input<typeof reviewsQuerySchema>;

const reviewedSchema = z.strictObject({
  entries: z.array(entryRefSchema).min(1).max(500),
  /** Without it: all locales. Of a content type that is not localised there is but one. */
  locale: localeSchema.nullish(),
});

/** A verdict on some entries. The newest of an entry and locale replaces the one before. */
export const reviewInputSchema = z.strictObject({
  ...reviewedSchema.shape,
  verdict: verdictSchema,
  note: textSchema.max(MAX_MESSAGE).nullish(),
  /** When to look again, a day in the future. Without it as long after the review as the content type stays fresh. */
  nextAt: daySchema.nullish(),
});
export type ReviewInput = z.input<typeof reviewInputSchema>;

/** Takes the newest verdict back: the one that it replaced, if any, holds again. */
export const reviewWithdrawSchema = reviewedSchema;
export type ReviewWithdraw = z.input<typeof reviewWithdrawSchema>;

/** A verdict as it is read. */
export interface Review {
  readonly verdict: Verdict;
  readonly note: string | null;
  /** `YYYY-MM-DD`. */
  readonly nextAt: string | null;
  /** The reviewer's name. */
  readonly reviewer: string | null;
  readonly at: string;
}

/** A live entry in the list of reviews. */
export interface ReviewItem {
  readonly entry: EntrySummary;
  /** The locales it is listed for; `[]` where its content type is not localised. */
  readonly locales: readonly string[];
  /** Of the locale that has been, or will be, stale the longest. */
  readonly lastUpdated: string;
  readonly freshUntil: string;
  /** Where it stands on the journey. `touchpoint` `null`: the whole stage. */
  readonly places: readonly { readonly stage: string; readonly touchpoint: string | null }[];
  /** The last verdict, unless the entry was updated since. */
  readonly review: Review | null;
}

/** A locale of a placed entry that needs a look, as the Content Manager's panel says it. `locale` `null`: not localised. */
export interface EntryReview {
  readonly locale: string | null;
  readonly stale: boolean;
  readonly freshUntil: string;
  readonly review: Review | null;
}
