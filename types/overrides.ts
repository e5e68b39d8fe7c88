import { z } from 'zod';
import { changedSchema, dataOf } from './answer';
import type { Contracts } from './contract';
import { MAX_BULK_ENTRIES } from './defaults';
import { entryRefSchema } from './entry';

/** Entries that are no journey content, or are again. */
export const setAsideSchema = z.strictObject({
  entries: z.array(entryRefSchema).min(1).max(MAX_BULK_ENTRIES),
  setAside: z.boolean(),
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** `batch` undoes it; `null` where nothing changed. */
export const setAsideResultSchema = changedSchema.extend({ batch: z.string().nullable() });
export type SetAsideResult = z.infer<typeof setAsideResultSchema>;

export const overrideContract = {
  'POST /unplaced/set-aside': { body: setAsideSchema, answer: dataOf(setAsideResultSchema) },
} as const satisfies Contracts;
