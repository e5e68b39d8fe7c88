import { z } from 'zod';
import { changedSchema, count, dataOf, list } from './answer';
import {
  contentScope,
  documentIdSchema,
  localeSchema,
  pageParams,
  paginationSchema,
  sortParam,
  uidSchema,
} from './common';
import type { Contracts } from './contract';
import { ORPHAN_REASONS } from './defaults';
import { entryRefSchema, namesSchema } from './entry';
import { placementSchema } from './placing/placements';

export const orphanReasonSchema = z.enum(ORPHAN_REASONS);

export const orphanSchema = placementSchema.extend({ reason: orphanReasonSchema });
export type Orphan = z.infer<typeof orphanSchema>;

export const ORPHAN_SORTS = ['reason', 'stage', 'contentType'] as const;

/** Without `sort`: the oldest first. */
export const orphansQuerySchema = z.strictObject({
  ...contentScope,
  reason: orphanReasonSchema.optional(),
  ...pageParams(),
  sort: sortParam(ORPHAN_SORTS).optional(),
});

/** A page of broken links, and what there is of them besides. */
export const orphanPageSchema = z.object({
  data: list(orphanSchema),
  meta: z.object({
    pagination: paginationSchema,
    names: namesSchema,
    /** How many there are for each reason, whichever is listed. */
    reasons: z.record(orphanReasonSchema, count),
    /** The content types that are gone, and those that hold their entries now: one of them is what it is called since. */
    goneTypes: list(
      z.object({ contentType: z.string(), successors: list(z.object({ uid: z.string(), name: z.string() })) }),
    ),
    /** How many more there are of entries that the person may not read. */
    hidden: count,
  }),
});
export type OrphanPage = z.infer<typeof orphanPageSchema>;

/** Mends broken links: removes them, points them at another entry, makes them hold for another locale, or follows a content type to its new name. */
export const orphansRepairSchema = z.union([
  z.strictObject({ action: z.literal('remove'), placements: z.array(documentIdSchema).min(1).max(5000) }),
  z.strictObject({
    action: z.literal('relink'),
    placements: z.array(documentIdSchema).min(1).max(500),
    to: entryRefSchema,
  }),
  /** Makes those whose locale is gone hold for another one; `null`: for all of them. */
  z.strictObject({
    action: z.literal('relocate'),
    placements: z.array(documentIdSchema).min(1).max(5000),
    locale: localeSchema.nullable(),
  }),
  /** All that are broken for this reason. */
  z.strictObject({ action: z.literal('removeAll'), reason: orphanReasonSchema }),
  z.strictObject({ action: z.literal('rename'), from: uidSchema, to: uidSchema }),
]);
export type OrphansRepair = z.infer<typeof orphansRepairSchema>;

export const brokenContract = {
  'GET /orphans': { query: orphansQuerySchema, answer: orphanPageSchema },
  'POST /orphans/repair': { body: orphansRepairSchema, answer: dataOf(changedSchema) },
} as const satisfies Contracts;
