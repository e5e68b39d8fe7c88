import { z } from 'zod';
import { integerParam, localeSchema, slugSchema } from '../common';
import type { Contracts } from '../contract';
import { decisionSchema, sentVisitorSchema, traceItemSchema } from '../decision';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../defaults';
import { placeMetaSchema, servedEntrySchema } from './content';

/** `POST /decisions`: the body. `fields` and `populate` follow Strapi's syntax and are checked by Strapi's own validators. */
export const decisionRequestSchema = z.strictObject({
  journey: slugSchema.optional(),
  touchpoint: slugSchema.optional(),
  locale: localeSchema.optional(),
  limit: integerParam(1, MAX_LIMIT).default(DEFAULT_LIMIT),
  contentTypes: z.array(z.string().min(1).max(200)).min(1).max(50).optional(),
  fields: z.unknown().optional(),
  populate: z.unknown().optional(),
  visitor: sentVisitorSchema,
  explain: z.boolean().default(false),
});
/** A decision request with its defaults filled in. */
export type DecisionQuery = z.output<typeof decisionRequestSchema>;

export const decisionMetaSchema = placeMetaSchema.extend({
  decision: decisionSchema,
  trace: z.array(traceItemSchema).optional(),
  /** How many candidates a trace longer than {@link MAX_TRACE} leaves out. */
  traceLeftOut: z.number().int().optional(),
});
export type DecisionMeta = z.infer<typeof decisionMetaSchema>;

export const decisionResponseSchema = z.object({ data: z.array(servedEntrySchema), meta: decisionMetaSchema });
export type DecisionResponse = z.infer<typeof decisionResponseSchema>;

export const decisionContract = {
  'POST /decisions': { body: decisionRequestSchema, answer: decisionResponseSchema },
} as const satisfies Contracts;
