import { z } from 'zod';
import type { Contracts } from '../contract';
import { scoringSchema } from '../decision';
import { DEFAULT_WEIGHT } from '../defaults';
import { journeyParam } from './parameters';

/** `GET /snapshot`: one journey, or every active one. */
export const snapshotQuerySchema = z.strictObject({
  journey: journeyParam.describe('The slug of an active journey; all of them otherwise'),
});
export type SnapshotQuery = z.infer<typeof snapshotQuerySchema>;

/** A stage or segment; `rule` only where somebody marked it as fit for the browser (`clientSide`). */
export const snapshotRuledSchema = z.object({
  slug: z.string(),
  rule: z.record(z.string(), z.unknown()).optional().describe('Only where somebody marked it as fit for browsers'),
});

/** One live placement, without the entry's body. What is left out is the default. */
export const snapshotPlacementSchema = z.object({
  contentType: z.string(),
  documentId: z.string(),
  stage: z.string(),
  touchpoint: z.string().optional().describe('Left out: any touchpoint of the stage'),
  segments: z.array(z.string()).optional().describe('Left out: everyone'),
  weight: z.number().int().optional().describe(`Left out: ${DEFAULT_WEIGHT}`),
  locales: z
    .array(z.string())
    .optional()
    .describe(
      'Where the entry is live through this placement; left out for a content type without locales: everywhere',
    ),
});
export type SnapshotPlacement = z.infer<typeof snapshotPlacementSchema>;

export const snapshotJourneySchema = z.object({
  slug: z.string(),
  default: z.boolean(),
  stages: z.array(snapshotRuledSchema).describe("In the journey's order"),
  placements: z
    .array(snapshotPlacementSchema)
    .describe('In order of precedence: the first of two that are equal on a rung is served first'),
});
export type SnapshotJourney = z.infer<typeof snapshotJourneySchema>;

/** What a browser or an edge needs to decide by itself: only live placements, of content types that the caller may find. */
export const snapshotSchema = z.object({
  locales: z.array(z.string()),
  defaultLocale: z.string(),
  scoring: scoringSchema.describe('How a history is turned into a stage'),
  segments: z.array(snapshotRuledSchema).describe('Every segment'),
  touchpoints: z.array(z.string()).describe("Every touchpoint's slug"),
  journeys: z.array(snapshotJourneySchema),
});
/** The snapshot as it travels to a browser. */
export type PublicSnapshot = z.infer<typeof snapshotSchema>;

export const snapshotMetaSchema = z.object({
  validUntil: z
    .string()
    .nullable()
    .describe(
      'When a window opens or closes next, ISO 8601: then fetch another one. `null`: nothing changes by itself',
    ),
});
export const snapshotResponseSchema = z.object({ data: snapshotSchema, meta: snapshotMetaSchema });
export type SnapshotResponse = z.infer<typeof snapshotResponseSchema>;

export const snapshotContract = {
  'GET /snapshot': { query: snapshotQuerySchema, answer: snapshotResponseSchema },
} as const satisfies Contracts;
