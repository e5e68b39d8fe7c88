import { z } from 'zod';
import { integerParam, listOf, localeSchema, slugSchema } from '../common';
import type { Contracts } from '../contract';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../defaults';
import { fallbackSchema, RUNGS, rungSchema, type Rung } from '../ladder';

/** `GET /content`: the query. `fields` and `populate` follow Strapi's syntax and are checked by Strapi's own validators. */
export const contentQuerySchema = z.strictObject({
  stage: slugSchema,
  journey: slugSchema.optional(),
  touchpoint: slugSchema.optional(),
  segments: listOf(slugSchema).default([]),
  locale: localeSchema.optional(),
  contentTypes: listOf(z.string().min(1).max(200), { min: 1 }).optional(),
  fields: z.unknown().optional(),
  populate: z.unknown().optional(),
  limit: integerParam(1, MAX_LIMIT).default(DEFAULT_LIMIT),
  fallback: fallbackSchema.default('ladder'),
  status: z.enum(['published', 'draft']).default('published'),
});
export type ContentQuery = z.infer<typeof contentQuerySchema>;

/** `GET /content/preview`: the same without `status`, which is always `draft` there. */
export const previewQuerySchema = contentQuerySchema.omit({ status: true });

/** Why an entry is in the answer; `segments` are those that placement and request share. */
export const matchSchema = z.object({
  rung: rungSchema,
  stage: z.string(),
  touchpoint: z.string().nullable(),
  segments: z.array(z.string()),
  weight: z.number().int(),
});
export type Match = z.infer<typeof matchSchema>;

/** An entry as Strapi's REST API gives it, with its type and the reason it is here. */
export const servedEntrySchema = z.looseObject({
  /** Strapi's number of this version; another after each publication. */
  id: z.number().int(),
  documentId: z.string(),
  /** `null` for a content type without locales. Where the request has `fields`, only if Strapi gives it for them. */
  locale: z.string().nullable().optional(),
  __type: z.string(),
  __match: matchSchema,
});
/** What every entry of an answer has. Its own fields are not among it: who reads them says what they are. */
export type ServedEntry = Declared<z.infer<typeof servedEntrySchema>>;

/** The keys that are named, without the index signature that lets any other pass. */
type Declared<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };

/** What an answer was made for; `served` says how many entries each rung gave. */
export const placeMetaSchema = z.object({
  journey: z.string(),
  stage: z.string(),
  touchpoint: z.string().nullable(),
  segments: z.array(z.string()),
  locale: z.string(),
  served: z.object(
    Object.fromEntries(RUNGS.map((rung) => [rung, z.number().int().optional()])) as Record<
      Rung,
      z.ZodOptional<z.ZodNumber>
    >,
  ),
});
export type PlaceMeta = z.infer<typeof placeMetaSchema>;

export const contentMetaSchema = placeMetaSchema.extend({
  /**
   * When a window opens or closes next that may change this answer, ISO 8601: then ask again. `null`: it does not change by
   * itself. It promises nothing of edits: whatever people change is in the next answer.
   */
  validUntil: z.string().nullable(),
});
export type ContentMeta = z.infer<typeof contentMetaSchema>;

export const contentResponseSchema = z.object({ data: z.array(servedEntrySchema), meta: contentMetaSchema });
export type ContentResponse = z.infer<typeof contentResponseSchema>;

export const contentContract = {
  'GET /content': { query: contentQuerySchema, answer: contentResponseSchema },
  'GET /content/preview': { query: previewQuerySchema, answer: contentResponseSchema },
} as const satisfies Contracts;
