import { z } from 'zod';
import { dataOf, list } from '../answer';
import {
  documentParamsSchema,
  forceSchema,
  impactSchema,
  lineSchema,
  ownerSchema,
  slugSchema,
  textSchema,
} from '../common';
import type { Contracts } from '../contract';
import { MAX_LIMIT } from '../defaults';

/** The channels the screens have words and icons for; any other short word is accepted. */
export const CHANNELS = [
  'website',
  'email',
  'social',
  'ads',
  'store',
  'phone',
  'chat',
  'event',
  'app',
  'community',
  'print',
] as const;
export const PHASES = ['pre-purchase', 'purchase', 'post-purchase', 'service', 'self-service'] as const;
export const INTERACTIONS = ['direct', 'indirect'] as const;
export const SETTINGS = ['online', 'offline'] as const;

/** A point of contact, shared by all journeys, as a caller writes it. Without a slug one is made from the name. */
export const touchpointInputSchema = z.strictObject({
  name: lineSchema,
  slug: slugSchema.optional(),
  description: textSchema.nullish(),
  channel: z.string().trim().toLowerCase().min(1).max(50).nullish(),
  phase: z.enum(PHASES).nullish(),
  interaction: z.enum(INTERACTIONS).nullish(),
  setting: z.enum(SETTINGS).nullish(),
  impact: impactSchema.nullish(),
  owner: ownerSchema.nullish(),
  /** How many pieces are usually shown there; 10 by default. */
  usualNumber: z.number().int().min(1).max(MAX_LIMIT).nullish(),
});
export type TouchpointInput = z.infer<typeof touchpointInputSchema>;

/** A change of a touchpoint: what is left out stays; the slug stays always. */
export const touchpointPatchSchema = touchpointInputSchema.omit({ slug: true }).partial();
export type TouchpointPatch = z.infer<typeof touchpointPatchSchema>;

/** A touchpoint as the admin reads it. */
export const touchpointSchema = z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  channel: z.string().nullable(),
  phase: z.enum(PHASES).nullable(),
  interaction: z.enum(INTERACTIONS).nullable(),
  setting: z.enum(SETTINGS).nullable(),
  impact: z.number(),
  owner: z.string().nullable(),
  usualNumber: z.number().int(),
});
export type Touchpoint = z.infer<typeof touchpointSchema>;

export const touchpointContract = {
  'GET /touchpoints': { answer: dataOf(list(touchpointSchema)) },
  'POST /touchpoints': { body: touchpointInputSchema, status: 201, answer: dataOf(touchpointSchema) },
  'GET /touchpoints/:documentId': { params: documentParamsSchema, answer: dataOf(touchpointSchema) },
  'PUT /touchpoints/:documentId': {
    params: documentParamsSchema,
    body: touchpointPatchSchema,
    answer: dataOf(touchpointSchema),
  },
  'DELETE /touchpoints/:documentId': { params: documentParamsSchema, query: forceSchema, status: 204 },
} as const satisfies Contracts;
