import { z } from 'zod';
import { count, list } from '../answer';
import {
  contentScope,
  flagParam,
  integerParam,
  pageParams,
  paginationSchema,
  searchSchema,
  slugSchema,
} from '../common';
import type { Contracts } from '../contract';
import { entryRefSchema, namesSchema } from '../entry';
import { placementSchema } from '../placing/placements';

/** Whether an entry is placed, is placed nowhere, or is no journey content. */
export const PLACED_STATES = ['placed', 'unplaced', 'setAside'] as const;
export const placedStateSchema = z.enum(PLACED_STATES);
export type PlacedState = z.infer<typeof placedStateSchema>;

export const contentStatusSchema = z.enum(['draft', 'modified', 'published']);
export type ContentStatus = z.infer<typeof contentStatusSchema>;

/**
 * What the Content screen lists: all content types that take part, in one table. With a locale: the entries that exist in it, with
 * their title, status and places there; those of types without locales always pass.
 */
export const contentListQuerySchema = z.strictObject({
  ...contentScope,
  status: contentStatusSchema.optional(),
  placed: placedStateSchema.optional(),
  stage: slugSchema.optional(),
  /** `-`: the whole stage. */
  touchpoint: z.union([slugSchema, z.literal('-')]).optional(),
  /** `-`: for everyone. */
  segment: z.union([slugSchema, z.literal('-')]).optional(),
  /** Published, and not changed or reviewed for longer than is fresh. */
  stale: flagParam.optional(),
  /** Placed by a rule, and not touched since. */
  byRule: flagParam.optional(),
  /** The creator, by the id that the Content Manager shows of an admin user, too; it does not show the e-mail address. */
  author: integerParam(1, 2_147_483_647).optional(),
  search: searchSchema.optional(),
  sort: z.enum(['updatedAt:desc', 'updatedAt:asc', 'title:asc', 'title:desc', 'type:asc', 'type:desc']).optional(),
  ...pageParams(100_000),
});
export type ContentListQuery = z.input<typeof contentListQuerySchema>;

/** Which locale of an entry stands for it. */
const shownShape = {
  /** The one asked for, else the default one where it exists, else its first; `null` for types without locales. */
  locale: z.string().nullable(),
};

/** An entry as the Content screen shows it. */
export const contentListItemSchema = z.object({
  ...entryRefSchema.shape,
  ...shownShape,
  title: z.string(),
  typeName: z.string(),
  kind: z.enum(['collectionType', 'singleType']),
  /** Empty for types without locales. */
  locales: list(z.string()),
  publishedLocales: list(z.string()),
  /** In the locale asked for, else over all: `modified` has both a published version and a newer draft. */
  status: contentStatusSchema,
  updatedAt: z.string(),
  /** Who made it, where the caller may know. */
  author: z.string().nullable(),
  /** Of the journey asked for, else of all; in the locale asked for, else in any. */
  placements: list(placementSchema),
  setAside: z.boolean(),
  /** The rule that does so; `null` where a person did, or nobody. */
  setAsideBy: z.object({ documentId: z.string(), name: z.string().nullable() }).nullable(),
  /** When its published version goes stale, or went; `null` where it is not published. */
  freshUntil: z.string().nullable(),
  stale: z.boolean(),
});
export type ContentListItem = z.infer<typeof contentListItemSchema>;

export const contentListPageSchema = z.object({
  data: list(contentListItemSchema),
  meta: z.object({
    pagination: paginationSchema,
    names: namesSchema,
    /** How many entries of those that pass the other filters are in each state. */
    counts: z.record(placedStateSchema, count),
    /** Who made any of the entries that the caller may read. */
    authors: list(z.object({ id: z.number().int(), name: z.string() })),
  }),
});
export type ContentListPage = z.infer<typeof contentListPageSchema>;

/** The entries that a query finds, in its order and without pages: for a bulk change of all of them, or one by one. */
export const contentRefsQuerySchema = contentListQuerySchema.omit({ page: true, pageSize: true });

export const contentRefSchema = z.object({
  ...entryRefSchema.shape,
  ...shownShape,
  title: z.string(),
  /** It is placed, but only for other locales than the one asked for. */
  placedElsewhere: z.boolean(),
  /** The caller may place it for all locales; else for one that the caller may read, such as that it is shown in. */
  allLocales: z.boolean(),
});
export type ContentRef = z.infer<typeof contentRefSchema>;

export const contentRefsSchema = z.object({
  /** No more than one bulk change may be about. */
  data: list(contentRefSchema),
  meta: z.object({ total: count }),
});
export type ContentRefs = z.infer<typeof contentRefsSchema>;

export const contentListContract = {
  'GET /content': { query: contentListQuerySchema, answer: contentListPageSchema },
  'GET /content/refs': { query: contentRefsQuerySchema, answer: contentRefsSchema },
} as const satisfies Contracts;
