import { z } from 'zod';
import { count, list } from './answer';

/** Why something is refused: in words for callers of the API, and as a code with values, which screens word in their own language. */
export const faultSchema = z.object({
  message: z.string(),
  code: z.string().optional().describe('What is wrong, for programs, such as `unknown`'),
  values: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('What the message names, such as `{ "what": "stage" }`'),
});
export type Fault = z.infer<typeof faultSchema>;

/** One thing that is wrong with a request. */
const inputErrorSchema = z.looseObject({
  path: list(z.string()).describe('Where it is, such as `["stage"]`'),
  message: z.string(),
  name: z.string(),
  code: faultSchema.shape.code,
  values: faultSchema.shape.values,
});

/** What every error of the content API has in its body. */
export const errorAnswerSchema = z.object({
  data: z.null(),
  error: z.object({
    status: z
      .number()
      .int()
      .describe(
        'As the HTTP status. 400: `details.errors` say what is wrong with the request. 401: the token is unknown or has expired. 403: a permission is missing. 404: there is no such route. 503: the database is away, `Retry-After` says when to come back. A proxy may add 429',
      ),
    name: z.string().describe('The kind of error, such as `ValidationError`'),
    message: z.string().describe('What is wrong, for people'),
    details: z
      .looseObject({
        errors: list(inputErrorSchema).optional(),
        code: faultSchema.shape.code,
        values: faultSchema.shape.values,
      })
      .optional()
      .describe(
        'With `errors` for a 400, with `code` and `values` otherwise, where there are any. Left out where Strapi could not read the body at all',
      ),
  }),
});
export type ErrorAnswer = z.infer<typeof errorAnswerSchema>;

/** Why a change is refused, beside what is in its way: see {@link Fault}. */
export const reasonSchema = faultSchema.omit({ message: true });

/** What uses an object that somebody wants to delete: the `details` of the `409` answer. */
export const inUseDetailsSchema = reasonSchema.extend({
  inUse: z.object({
    placements: count,
    moments: count,
    /** Notes that people wrote there. */
    notes: count,
    /** Days of which a journey's figures are recorded; 0 for anything but a journey. */
    days: count,
    /** Rules that place content there; with force they stay, and say that it is gone. */
    rules: count,
    journeys: list(z.string()),
    /** Up to ten entries, those the caller may read. */
    entries: list(z.object({ contentType: z.string(), documentId: z.string(), title: z.string() })),
    /** There is more, of content types of which the caller is shown nothing; it is in none of the figures. */
    hidden: z.boolean(),
  }),
});
export type InUseDetails = z.infer<typeof inUseDetailsSchema>;

/** The `details` of the `409` answer to a change that was made on an old version. */
export const conflictDetailsSchema = reasonSchema.extend({
  conflict: z.object({
    version: z.union([z.number(), z.string()]),
    /** Of cells that were to be assigned: the value now, where it is not what was seen. */
    cells: list(
      z.object({
        stage: z.string(),
        touchpoint: z.string().nullable(),
        owner: z.string().nullable(),
        dueDate: z.string().nullable(),
        brief: z.string().nullable(),
      }),
    ).optional(),
    /** Of edits: the value now, where it is neither `from` nor already `to`. */
    edits: list(
      z.object({
        /** Which one of those sent, from 0. */
        index: count,
        is: z.unknown(),
        from: z.unknown(),
        to: z.unknown(),
      }),
    ).optional(),
  }),
});
export type ConflictDetails = z.infer<typeof conflictDetailsSchema>;
