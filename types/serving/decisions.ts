import { z } from 'zod';
import type { Contracts } from '../contract';
import { decisionSchema, sentVisitorSchema, traceSchema } from '../decision';
import { placeMetaSchema, servedEntrySchema } from './content';
import {
  CONTENT_TYPES_TEXT,
  contentTypeNameSchema,
  fieldsParam,
  journeyParam,
  limitParam,
  localeParam,
  populateParam,
  statusParam,
  touchpointParam,
} from './parameters';

/** `POST /decisions`: the body. */
export const decisionRequestSchema = z.strictObject({
  journey: journeyParam,
  touchpoint: touchpointParam,
  locale: localeParam,
  limit: limitParam,
  contentTypes: z.array(contentTypeNameSchema).min(1).max(50).optional().describe(CONTENT_TYPES_TEXT),
  fields: fieldsParam,
  populate: populateParam,
  visitor: sentVisitorSchema,
  explain: z
    .boolean()
    .default(false)
    .describe(
      'Adds `meta.trace`: every candidate, and why it is or is not in the answer; the rules that the caller may see',
    ),
  status: statusParam,
});
/** A decision request with its defaults filled in. */
export type DecisionQuery = z.output<typeof decisionRequestSchema>;

export const decisionMetaSchema = placeMetaSchema.extend({
  decision: decisionSchema.describe('Which stage, which segments, and why'),
  trace: traceSchema.optional().describe('With `explain`: how the decision came about'),
});
export type DecisionMeta = z.infer<typeof decisionMetaSchema>;

export const decisionResponseSchema = z.object({ data: z.array(servedEntrySchema), meta: decisionMetaSchema });
export type DecisionResponse = z.infer<typeof decisionResponseSchema>;

export const decisionContract = {
  'POST /decisions': { body: decisionRequestSchema, answer: decisionResponseSchema },
} as const satisfies Contracts;
