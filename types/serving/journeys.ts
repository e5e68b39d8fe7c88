import { z } from 'zod';
import type { Contracts } from '../contract';

/** `GET /journeys` takes no parameters: an unknown one is a mistake that a caller should hear of. */
export const journeysQuerySchema = z.strictObject({});

/** `GET /journeys`, public: active journeys only, no plans, owners, rules or segments. */
export const publicJourneySchema = z.object({
  slug: z.string(),
  name: z.string(),
  default: z.boolean(),
  stages: z.array(
    z.object({ slug: z.string(), name: z.string(), position: z.number().int(), goal: z.string().nullable() }),
  ),
  touchpoints: z.array(
    z.object({ slug: z.string(), name: z.string(), channel: z.string().nullable(), phase: z.string().nullable() }),
  ),
});
export type PublicJourney = z.infer<typeof publicJourneySchema>;

export const journeysResponseSchema = z.object({ data: z.array(publicJourneySchema) });
export type JourneysResponse = z.infer<typeof journeysResponseSchema>;

export const publicJourneyContract = {
  'GET /journeys': { query: journeysQuerySchema, answer: journeysResponseSchema },
} as const satisfies Contracts;
