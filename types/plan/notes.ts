import { z } from 'zod';
import { count, dataOf, list } from '../answer';
import { documentParamsSchema, messageSchema, slugSchema } from '../common';
import type { Contracts } from '../contract';

/** One cell of a journey's plan; without a touchpoint: the whole stage. Without a journey: the default one. */
export const notesQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  stage: slugSchema,
  touchpoint: slugSchema.optional(),
});
export type NotesQuery = z.input<typeof notesQuerySchema>;

/** How many notes the cells of a journey have. */
export const noteCountsQuerySchema = z.strictObject({ journey: slugSchema.optional() });

/** A note as a person writes it. */
export const noteInputSchema = z.strictObject({
  journey: slugSchema.optional(),
  stage: slugSchema,
  touchpoint: slugSchema.nullish(),
  text: messageSchema,
});
export type NoteInput = z.infer<typeof noteInputSchema>;

/** A note as the admin reads it. */
export const noteSchema = z.object({
  documentId: z.string(),
  text: z.string(),
  /** Who wrote it, by the name that person had then. */
  author: z.object({ name: z.string() }),
  /** The caller wrote it. */
  mine: z.boolean(),
  /** ISO 8601. */
  at: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

/** Notes by cell: `stage/touchpoint`, or `stage` for a stage as a whole. Cells without any are left out. */
export const noteCountsSchema = z.record(z.string(), count);
export type NoteCounts = z.infer<typeof noteCountsSchema>;

export const noteContract = {
  'GET /notes': { query: notesQuerySchema, answer: dataOf(list(noteSchema)) },
  'GET /notes/counts': { query: noteCountsQuerySchema, answer: dataOf(noteCountsSchema) },
  'POST /notes': { body: noteInputSchema, status: 201, answer: dataOf(noteSchema) },
  'DELETE /notes/:documentId': { params: documentParamsSchema, status: 204 },
  'POST /notes/:documentId/restore': { params: documentParamsSchema, answer: dataOf(noteSchema) },
} as const satisfies Contracts;
