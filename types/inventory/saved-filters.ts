import { z } from 'zod';
import { dataOf, list } from '../answer';
import { documentParamsSchema, lineSchema } from '../common';
import type { Contracts } from '../contract';
import { MAX_FILTER_NAME } from '../defaults';

/** A search that somebody keeps for later, as the part of the screen's address after `?`. */
export const savedFilterInputSchema = z.strictObject({
  name: lineSchema.max(MAX_FILTER_NAME),
  query: z.string().max(2000),
  /** Everybody sees it. */
  shared: z.boolean().default(false),
});
export type SavedFilterInput = z.input<typeof savedFilterInputSchema>;

export const savedFilterSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  /** The caller made it. */
  mine: z.boolean(),
  /** One's own; whoever keeps the settings also clears away what others shared. */
  canDelete: z.boolean(),
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

export const savedFilterContract = {
  'GET /content/filters': { answer: dataOf(list(savedFilterSchema)) },
  'POST /content/filters': { body: savedFilterInputSchema, status: 201, answer: dataOf(savedFilterSchema) },
  'DELETE /content/filters/:documentId': { params: documentParamsSchema, status: 204 },
} as const satisfies Contracts;
