import { z } from 'zod';
import { changedSchema, count, dataOf, list } from './answer';
import {
  contentScope,
  daySchema,
  localeSchema,
  pageParams,
  paginationSchema,
  searchSchema,
  sortParam,
  textSchema,
} from './common';
import type { Contracts } from './contract';
import { MAX_MESSAGE } from './defaults';
import { entryRefSchema, entrySummarySchema } from './entry';

/** What somebody said of content that was looked at again. Only `good` makes it fresh. */
export const VERDICTS = ['good', 'update', 'retire'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** What a list of reviews may be narrowed to; `none`: stale, and nobody has said anything yet. */
export const REVIEW_FILTERS = ['none', ...VERDICTS] as const;
export const REVIEW_SORTS = ['freshUntil', 'lastUpdated', 'title'] as const;

/** Live content of a journey that needs a look; without a journey of the default one, without a locale in any of them. */
export const reviewsQuerySchema = z.strictObject({
  ...contentScope,
  /** Without it: everything that needs a look. `good`: what was found still good, and is. */
  verdict: z.enum(REVIEW_FILTERS).optional(),
  search: searchSchema.optional(),
  ...pageParams(),
  /** A column, with `:asc` or `:desc`. */
  sort: sortParam(REVIEW_SORTS).default('freshUntil:asc'),
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
export const reviewSchema = z.object({
  verdict: verdictSchema,
  note: z.string().nullable(),
  /** `YYYY-MM-DD`. */
  nextAt: z.string().nullable(),
  /** The reviewer's name. */
  reviewer: z.string().nullable(),
  at: z.string(),
});
export type Review = z.infer<typeof reviewSchema>;

/** A live entry in the list of reviews. */
export const reviewItemSchema = z.object({
  entry: entrySummarySchema,
  /** The locales it is listed for; `[]` where its content type is not localised. */
  locales: list(z.string()),
  /** Of the locale that has been, or will be, stale the longest. */
  lastUpdated: z.string(),
  freshUntil: z.string(),
  /** Where it is on the journey. `touchpoint` `null`: the whole stage. */
  places: list(z.object({ stage: z.string(), touchpoint: z.string().nullable() })),
  /** The last verdict, unless the entry was updated since. */
  review: reviewSchema.nullable(),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;

/** A page of content that needs a look. */
export const reviewPageSchema = z.object({
  data: list(reviewItemSchema),
  meta: z.object({
    pagination: paginationSchema,
    /** Entries that need the same look, but which the caller may not read. */
    hidden: count,
  }),
});
export type ReviewPage = z.infer<typeof reviewPageSchema>;

/** A locale of a placed entry that needs a look, as the Content Manager's panel says it. `locale` `null`: not localised. */
export const entryReviewSchema = z.object({
  locale: z.string().nullable(),
  stale: z.boolean(),
  freshUntil: z.string(),
  review: reviewSchema.nullable(),
});
export type EntryReview = z.infer<typeof entryReviewSchema>;

export const reviewContract = {
  'GET /reviews': { query: reviewsQuerySchema, answer: reviewPageSchema },
  'POST /reviews': { body: reviewInputSchema, answer: dataOf(changedSchema) },
  'POST /reviews/withdraw': { body: reviewWithdrawSchema, answer: dataOf(changedSchema) },
} as const satisfies Contracts;
