import { z } from 'zod';
import { listOf } from '../common';
import type { Contracts } from '../contract';
import { MAX_LIMIT } from '../defaults';
import { INPUT_WORDS } from '../input';
import { servedEntrySchema, type ServedEntry } from './content';
import { fieldsParam, localeParam, populateParam } from './parameters';

/** An entry by name: its content type (uid or plural name), a slash, and its documentId. */
const nameSchema = z
  .string()
  .max(300)
  .regex(/^[\w:.-]+\/[\w-]{1,64}$/, INPUT_WORDS.entryName);

/** `GET /entries`: the query. */
export const entriesQuerySchema = z.strictObject({
  entries: listOf(nameSchema, { min: 1, max: MAX_LIMIT }).describe(
    `Up to ${MAX_LIMIT} entries by name, with commas or repeated: the content type (its uid or plural name), a slash, and the documentId`,
  ),
  locale: localeParam,
  fields: fieldsParam,
  populate: populateParam,
});
export type EntriesQuery = z.infer<typeof entriesQuerySchema>;

/** An entry as `GET /content` gives it, but for the reason why: here it was named. */
export const namedEntrySchema = servedEntrySchema.omit({ __match: true });
export type NamedEntry = Omit<ServedEntry, '__match'>;

export const entriesMetaSchema = z.object({ locale: z.string() });
export type EntriesMeta = z.infer<typeof entriesMetaSchema>;

/** Those that are published and that the caller may find, in the order asked for. */
export const entriesResponseSchema = z.object({ data: z.array(namedEntrySchema), meta: entriesMetaSchema });
export type EntriesResponse = z.infer<typeof entriesResponseSchema>;

export const entriesContract = {
  'GET /entries': { query: entriesQuerySchema, answer: entriesResponseSchema },
} as const satisfies Contracts;
