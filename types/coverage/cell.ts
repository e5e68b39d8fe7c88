import { z } from 'zod';
import { count, dataOf, list } from '../answer';
import { slugSchema } from '../common';
import type { Contracts } from '../contract';
import { entrySummarySchema } from '../entry';
import { rungSchema } from '../ladder';
import { placementSchema } from '../placing/placements';
import { momentSchema } from '../plan/journeys';
import { siteSightSchema } from '../site-reader';
import { coverageMomentSchema, coverageQuerySchema } from './coverage';

/** One cell, opened: the query of coverage plus the cell. Without a touchpoint: the whole stage. */
export const cellQuerySchema = z.strictObject({
  ...coverageQuerySchema.shape,
  stage: slugSchema,
  touchpoint: slugSchema.optional(),
});

/** The state of a placement, for the locale and time asked for; `untranslated`: not even a draft in that locale. */
export const PLACEMENT_STATUSES = ['live', 'draft', 'untranslated', 'scheduled', 'expired'] as const;
export const placementStatusSchema = z.enum(PLACEMENT_STATUSES);
export type PlacementStatus = z.infer<typeof placementStatusSchema>;

/** The drawer's content. Entries the caller may not read are left out and counted in `hidden`. */
export const cellSchema = z.object({
  /** The cell's figures; `null` where it has neither plan nor content. */
  figures: coverageMomentSchema.nullable(),
  /** Its plan; `null` where there is none. */
  plan: momentSchema.nullable(),
  /** What a visitor gets here now, in order, asked as whoever the site reads as. */
  served: list(
    z.object({
      entry: entrySummarySchema,
      rung: rungSchema,
      segments: list(z.string()),
      weight: z.number().int(),
      stage: z.string(),
      touchpoint: z.string().nullable(),
    }),
  ),
  /** The entries placed at this cell. */
  placed: list(
    z.object({
      entry: entrySummarySchema,
      placement: placementSchema,
      status: placementStatusSchema,
      stale: z.boolean(),
      expiring: z.boolean(),
      unreachable: z.boolean(),
      belowUsual: z.boolean(),
    }),
  ),
  hidden: count,
  /** How many of what a visitor gets the caller may not read. */
  servedHidden: count,
  /** The content types that are usually placed at this touchpoint, in whichever stage, the most frequent first; of types that the caller may read. */
  usualTypes: list(z.string()),
  /** What the site's caller may not read of the content types that are placed at this cell. */
  site: siteSightSchema,
});
export type Cell = z.infer<typeof cellSchema>;

export const cellContract = {
  'GET /coverage/cell': { query: cellQuerySchema, answer: dataOf(cellSchema) },
} as const satisfies Contracts;
