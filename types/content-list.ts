import { z } from 'zod';
import type { Pagination } from './common';
import {
  documentIdSchema,
  flagParam,
  integerParam,
  lineSchema,
  listOf,
  localeSchema,
  searchSchema,
  slugSchema,
  uidSchema,
} from './common';
import type { EntryRef, Names } from './entry';
import type { Placement } from './placement';

/** Whether an entry is placed, is placed nowhere, or is no journey content. */
export const PLACED_STATES = ['placed', 'unplaced', 'setAside'] as const;
export const placedStateSchema = z.enum(PLACED_STATES);
export type PlacedState = z.infer<typeof placedStateSchema>;

/** What the Content screen lists: all content types that take part, in one table. */
export const contentListQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  contentTypes: listOf(uidSchema, { min: 1 }).optional(),
  /** Entries that exist in this locale, with their title, status and places there; those of types without locales always pass. */
  locale: localeSchema.optional(),
  status: z.enum(['draft', 'modified', 'published']).optional(),
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
  page: integerParam(1, 100_000).default(1),
  pageSize: integerParam(1, 100).default(25),
});
export type ContentListQuery = z.input<typeof contentListQuerySchema>;

/** Which locale of an entry stands for it. */
interface Shown {
  /** The one asked for, else the default one where it exists, else its first; `null` for types without locales. */
  readonly locale: string | null;
}

/** An entry as the Content screen shows it. */
export interface ContentListItem extends EntryRef, Shown {
  readonly title: string;
  readonly typeName: string;
  readonly kind: 'collectionType' | 'singleType';
  /** Empty for types without locales. */
  readonly locales: readonly string[];
  readonly publishedLocales: readonly string[];
  /** In the locale asked for, else over all: `modified` has both a published version and a newer draft. */
  readonly status: 'draft' | 'modified' | 'published';
  readonly updatedAt: string;
  /** Who made it, where the caller may know. */
  readonly author: string | null;
  /** Of the journey asked for, else of all; in the locale asked for, else in any. */
  readonly placements: readonly Placement[];
  readonly setAside: boolean;
  /** When its published version goes stale, or went; `null` where it is not published. */
  readonly freshUntil: string | null;
  readonly stale: boolean;
}

export interface ContentListPage {
  readonly data: readonly ContentListItem[];
  readonly meta: {
    readonly pagination: Pagination;
    readonly names: Names;
    /** How many entries of those that pass the other filters are in each state. */
    readonly counts: Readonly<Record<PlacedState, number>>;
    /** Who made any of the entries that the caller may read. */
    readonly authors: readonly { readonly id: number; readonly name: string }[];
  };
}

/** The entries that a query finds, in its order and without pages: for a bulk change of all of them, or one by one. */
export const contentRefsQuerySchema = contentListQuerySchema.omit({ page: true, pageSize: true });

export interface ContentRef extends EntryRef, Shown {
  /** It is placed, but only for other locales than the one asked for. */
  readonly placedElsewhere: boolean;
}

export interface ContentRefs {
  /** No more than one bulk change may be about. */
  readonly data: readonly ContentRef[];
  readonly meta: { readonly total: number };
}

/** A search that somebody keeps for later, as the part of the screen's address after `?`. */
export const savedFilterInputSchema = z.strictObject({
  name: lineSchema.max(80),
  query: z.string().max(2000),
  /** Everybody sees it. */
  shared: z.boolean().default(false),
});
export type SavedFilterInput = z.input<typeof savedFilterInputSchema>;

export interface SavedFilter {
  readonly documentId: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  /** The caller made it. */
  readonly mine: boolean;
  /** One's own; whoever keeps the settings also clears away what others shared. */
  readonly canDelete: boolean;
}

export const savedFilterParamsSchema = z.object({ documentId: documentIdSchema });
