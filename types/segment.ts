import { z } from 'zod';
import { lineSchema, notesSchema, slugSchema, textSchema } from './common';
import { ruleSchema } from './rule';

/** A group of visitors as a caller writes it: a persona, and optionally the rule that recognises it. */
export const segmentInputSchema = z.strictObject({
  name: lineSchema,
  slug: slugSchema.optional(),
  description: textSchema.nullish(),
  goals: notesSchema.nullish(),
  frustrations: notesSchema.nullish(),
  rule: ruleSchema.nullish(),
  /** Whether `GET /snapshot` may show the rule to browsers; rules can be confidential, so not unless told. */
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
  rule: ruleSchema.nullable(),
  clientSide: z.boolean(),
  placements: z.number().int(),
});
export type Segment = z.infer<typeof segmentSchema>;
