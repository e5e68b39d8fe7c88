import { z } from 'zod';
import { count, dataOf, list } from '../answer';
import type { Contracts } from '../contract';
import { MAX_BULK_ENTRIES, MAX_BULK_PLACEMENTS, MAX_BULK_TARGETS } from '../defaults';
import { entryRefSchema } from '../entry';
import { INPUT_WORDS } from '../input';
import { foreseenScoreSchema, placementCountsSchema, refusedEntrySchema, scoreLocaleSchema } from './batches';
import { placementInputSchema, placementTargetSchema } from './placements';

/** Many entries at once: `remove` first, then `add`; adding what exists updates it. All or nothing. */
export const placementsBulkSchema = z
  .strictObject({
    entries: z.array(entryRefSchema).min(1).max(MAX_BULK_ENTRIES),
    remove: z.array(placementTargetSchema).max(MAX_BULK_TARGETS).default([]),
    add: z.array(placementInputSchema).max(MAX_BULK_TARGETS).default([]),
    /** Also removes whatever else the entries are placed at in the journeys and locales of `add`; without a locale: in all. */
    replace: z.boolean().default(false),
    /** Leaves what is in a place of `add` already as it is, with its segments, weight and dates. */
    keepExisting: z.boolean().default(false),
    /** Leaves out entries that cannot be placed, and says which; else one of them refuses all. */
    skipRefused: z.boolean().default(false),
  })
  .refine(({ remove, add }) => remove.length + add.length > 0, { message: INPUT_WORDS.nothingToChange })
  .refine(({ entries, remove, add }) => entries.length * (remove.length + add.length) <= MAX_BULK_PLACEMENTS, {
    path: ['entries'],
    message: INPUT_WORDS.tooManyPlacements,
  })
  .refine(({ replace, add }) => !replace || add.length > 0, {
    path: ['replace'],
    message: INPUT_WORDS.nothingInstead,
  });
export type PlacementsBulk = z.input<typeof placementsBulkSchema>;

/** What a bulk change did. `batch` undoes it; `null` where nothing changed. */
export const bulkResultSchema = z.object({
  ...placementCountsSchema.shape,
  entries: count,
  /** Places that were as wanted already. */
  unchanged: count,
  /** Places with other segments, another weight or other dates, left as they were with `keepExisting`. */
  kept: count,
  refused: list(refusedEntrySchema),
  batch: z.string().nullable(),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;

/** What a bulk change would do. */
export const bulkPreviewSchema = bulkResultSchema.omit({ batch: true }).extend({ scores: list(foreseenScoreSchema) });
export type BulkPreview = z.infer<typeof bulkPreviewSchema>;

export const bulkContract = {
  'POST /placements/bulk': { body: placementsBulkSchema, answer: dataOf(bulkResultSchema) },
  'POST /placements/bulk/preview': {
    query: z.strictObject({ locale: scoreLocaleSchema }),
    body: placementsBulkSchema,
    answer: dataOf(bulkPreviewSchema),
  },
} as const satisfies Contracts;
