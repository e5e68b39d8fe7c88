import { z } from 'zod';
import { namedSchema } from '../common';
import type { Contracts } from '../contract';
import { scoringSchema } from '../decision';

/** `GET /snapshot`: one journey, or every active one. */
export const snapshotQuerySchema = z.strictObject({ journey: namedSchema.optional() });
export type SnapshotQuery = z.infer<typeof snapshotQuerySchema>;

/** A stage or segment; `rule` only where somebody marked it as fit for the browser (`clientSide`). */
export const snapshotRuledSchema = z.object({ slug: z.string(), rule: z.record(z.string(), z.unknown()).optional() });

/** One live placement, without the entry's body. What is left out is the default. */
export const snapshotPlacementSchema = z.object({
  contentType: z.string(),
  documentId: z.string(),
  stage: z.string(),
  /** Left out: any touchpoint of the stage. */
  touchpoint: z.string().optional(),
  /** Left out: everyone. */
  segments: z.array(z.string()).optional(),
  /** Left out: 50. */
  weight: z.number().int().optional(),
  /** Where the entry is live through this placement; left out for a content type without locales: everywhere. */
  locales: z.array(z.string()).optional(),
});
export type SnapshotPlacement = z.infer<typeof snapshotPlacementSchema>;

export const snapshotJourneySchema = z.object({
  slug: z.string(),
  default: z.boolean(),
  /** In the journey's order. */
  stages: z.array(snapshotRuledSchema),
  /** In order of precedence: the first of two that are equal on a rung is served first. */
  placements: z.array(snapshotPlacementSchema),
});
export type SnapshotJourney = z.infer<typeof snapshotJourneySchema>;

/** What a browser or an edge needs to decide by itself: only live placements, of content types that the caller may find. */
export const snapshotSchema = z.object({
  locales: z.array(z.string()),
  defaultLocale: z.string(),
  scoring: scoringSchema,
  /** The content types that the caller may find: the plural name of each, by uid. A request may name either. */
  contentTypes: z.record(z.string(), z.string()),
  /** Every segment's slug. */
  segments: z.array(snapshotRuledSchema),
  /** Every touchpoint's slug, sorted. */
  touchpoints: z.array(z.string()),
  journeys: z.array(snapshotJourneySchema),
});
/** The snapshot as it travels to a browser. */
export type PublicSnapshot = z.infer<typeof snapshotSchema>;

export const snapshotMetaSchema = z.object({
  /** When a window opens or closes next, ISO 8601: then fetch another one. `null`: nothing changes by itself. */
  validUntil: z.string().nullable(),
});
export const snapshotResponseSchema = z.object({ data: snapshotSchema, meta: snapshotMetaSchema });
export type SnapshotResponse = z.infer<typeof snapshotResponseSchema>;

export const snapshotContract = {
  'GET /snapshot': { query: snapshotQuerySchema, answer: snapshotResponseSchema },
} as const satisfies Contracts;
