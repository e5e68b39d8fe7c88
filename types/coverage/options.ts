import { z } from 'zod';
import { count, dataOf, list } from '../answer';
import { localeSchema, slugSchema } from '../common';
import type { Contracts } from '../contract';

/** Which cells there are to choose from; without a journey those of every active one. */
export const placementOptionsQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  locale: localeSchema.optional(),
});

/** One place where content can be put, as the panel's list shows it: gaps first, then planned, then unplanned cells. */
export const placementOptionSchema = z.object({
  journey: z.string(),
  journeyName: z.string(),
  stage: z.string(),
  stageName: z.string(),
  /** Of the stage in its journey, from 0: the list may be grouped by stage. */
  stagePosition: count,
  /** `null`: the whole stage. */
  touchpoint: z.string().nullable(),
  touchpointName: z.string().nullable(),
  channel: z.string().nullable(),
  planned: z.boolean(),
  have: count,
  target: count,
});
export type PlacementOption = z.infer<typeof placementOptionSchema>;

export const optionContract = {
  'GET /placements/options': { query: placementOptionsQuerySchema, answer: dataOf(list(placementOptionSchema)) },
} as const satisfies Contracts;
