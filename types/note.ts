import { z } from 'zod';
import { messageSchema, slugSchema } from './common';

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
export interface Note {
  readonly documentId: string;
  readonly text: string;
  /** Who wrote it, by the name that person had then. */
  readonly author: { readonly name: string };
  /** The caller wrote it. */
  readonly mine: boolean;
  /** ISO 8601. */
  readonly at: string;
}

/** Notes by cell: `stage/touchpoint`, or `stage` for a stage as a whole. Cells without any are left out. */
export type NoteCounts = Readonly<Record<string, number>>;
