import { z } from 'zod';
import { list, pageOf } from '../answer';
import { contentScope, flagParam, pageParams, searchSchema, sortParam } from '../common';
import type { Contracts } from '../contract';
import { entryRefSchema } from '../entry';

export const UNPLACED_SORTS = ['title', 'updatedAt'] as const;

/** With a journey: entries that are not placed on that one; without: placed nowhere. */
export const unplacedQuerySchema = z.strictObject({
  ...contentScope,
  search: searchSchema.optional(),
  setAside: flagParam.optional(),
  ...pageParams(),
  sort: sortParam(UNPLACED_SORTS).default('updatedAt:desc'),
});

/** An entry placed nowhere. */
export const unplacedEntrySchema = z.object({
  ...entryRefSchema.shape,
  title: z.string(),
  typeName: z.string(),
  locales: list(z.string()),
  published: z.boolean(),
  updatedAt: z.string(),
  /** The rule that sets it aside; `null` where a person did, or nobody. */
  rule: z.object({ documentId: z.string(), name: z.string().nullable() }).nullable(),
});
export type UnplacedEntry = z.infer<typeof unplacedEntrySchema>;

export const unplacedContract = {
  'GET /unplaced': { query: unplacedQuerySchema, answer: pageOf(unplacedEntrySchema) },
} as const satisfies Contracts;
