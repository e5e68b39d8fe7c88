import { z } from 'zod';
import { dataOf, list } from '../answer';
import {
  documentIdSchema,
  documentParamsSchema,
  forceSchema,
  lineSchema,
  notesSchema,
  slugSchema,
  textSchema,
} from '../common';
import type { Contracts } from '../contract';
import { ruleSchema } from '../rule';

/** A group of visitors as a caller writes it: a persona, and optionally the rule that recognises it. */
export const segmentInputSchema = z.strictObject({
  name: lineSchema,
  slug: slugSchema.optional(),
  description: textSchema.nullish(),
  goals: notesSchema.nullish(),
  frustrations: notesSchema.nullish(),
  /** What one of them might say. */
  quote: lineSchema.nullish(),
  /** A file of the media library, by its documentId. */
  picture: documentIdSchema.nullish(),
  rule: ruleSchema.nullish(),
  /** Whether `GET /snapshot` may show the rule to browsers; rules can be confidential, so not by default. */
  clientSide: z.boolean().optional(),
});
export type SegmentInput = z.infer<typeof segmentInputSchema>;

/** A change of a segment: what is left out stays; the slug stays always. */
export const segmentPatchSchema = segmentInputSchema.omit({ slug: true }).partial();
export type SegmentPatch = z.infer<typeof segmentPatchSchema>;

/** A segment as the admin reads it; `placements` says how many use it. */
export const segmentSchema = z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  goals: z.array(z.string()),
  frustrations: z.array(z.string()),
  quote: z.string().nullable(),
  picture: z.string().nullable(),
  rule: ruleSchema.nullable(),
  clientSide: z.boolean(),
  placements: z.number().int(),
});
export type Segment = z.infer<typeof segmentSchema>;

export const segmentContract = {
  'GET /segments': { answer: dataOf(list(segmentSchema)) },
  'POST /segments': { body: segmentInputSchema, status: 201, answer: dataOf(segmentSchema) },
  'GET /segments/:documentId': { params: documentParamsSchema, answer: dataOf(segmentSchema) },
  'PUT /segments/:documentId': {
    params: documentParamsSchema,
    body: segmentPatchSchema,
    answer: dataOf(segmentSchema),
  },
  'DELETE /segments/:documentId': { params: documentParamsSchema, query: forceSchema, status: 204 },
} as const satisfies Contracts;
