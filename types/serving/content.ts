import { z } from 'zod';
import { listOf, slugSchema } from '../common';
import type { Contracts } from '../contract';
import { fallbackSchema, RUNGS, rungSchema, type Rung } from '../ladder';
import {
  CONTENT_TYPES_TEXT,
  contentTypeNameSchema,
  fieldsParam,
  journeyParam,
  limitParam,
  localeParam,
  populateParam,
  statusParam,
  touchpointParam,
} from './parameters';

/** `GET /content`: the query. */
export const contentQuerySchema = z.strictObject({
  stage: slugSchema.describe('The slug of a stage of the journey'),
  journey: journeyParam,
  touchpoint: touchpointParam,
  segments: listOf(slugSchema)
    .default([])
    .describe('Slugs of segments, with commas or repeated; without them only what is for everyone'),
  locale: localeParam,
  contentTypes: listOf(contentTypeNameSchema, { min: 1 })
    .optional()
    .describe(`${CONTENT_TYPES_TEXT}. With commas or repeated`),
  fields: fieldsParam,
  populate: populateParam,
  limit: limitParam,
  fallback: fallbackSchema
    .default('ladder')
    .describe(
      '`ladder` falls back to content of the whole stage and of earlier stages; `none` does not, and stops after the touchpoint itself',
    ),
  status: statusParam,
});
export type ContentQuery = z.infer<typeof contentQuerySchema>;

/** `GET /content/preview`: the same without `status`, which is always `draft` there. */
export const previewQuerySchema = contentQuerySchema.omit({ status: true });

/** Why an entry is in the answer; `segments` are those that placement and request share. */
export const matchSchema = z.object({
  rung: rungSchema.describe('On which rung of the fallback ladder it was found'),
  stage: z.string(),
  touchpoint: z.string().nullable().describe('`null`: placed for any touchpoint of the stage'),
  segments: z.array(z.string()).describe('The segments that placement and request share'),
  weight: z.number().int().describe('1 to 100: what is shown first'),
});
export type Match = z.infer<typeof matchSchema>;

/** An entry as Strapi's REST API gives it, with its type and the reason it is here. */
export const servedEntrySchema = z.looseObject({
  id: z.number().int().describe("Strapi's number of this version; another after each publication"),
  documentId: z.string(),
  locale: z
    .string()
    .nullable()
    .optional()
    .describe(
      '`null` for a content type without locales. Where the request has `fields`, only if Strapi gives it for them',
    ),
  __type: z.string().describe('The uid of its content type'),
  __match: matchSchema.describe('Why it is in the answer'),
});
/** What every entry of an answer has. Its own fields are not among it: who reads them says what they are. */
export type ServedEntry = Declared<z.infer<typeof servedEntrySchema>>;

/** The keys that are named, without the index signature that lets any other pass. */
type Declared<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };

/** What an answer was made for. */
export const placeMetaSchema = z.object({
  journey: z.string(),
  stage: z.string(),
  touchpoint: z.string().nullable().describe('`null`: the request named none'),
  segments: z.array(z.string()),
  locale: z.string(),
  served: z
    .object(
      Object.fromEntries(RUNGS.map((rung) => [rung, z.number().int().optional()])) as Record<
        Rung,
        z.ZodOptional<z.ZodNumber>
      >,
    )
    .describe('How many entries each rung gave'),
});
export type PlaceMeta = z.infer<typeof placeMetaSchema>;

export const contentMetaSchema = placeMetaSchema.extend({
  validUntil: z
    .string()
    .nullable()
    .describe(
      'When a window opens or closes next that may change this answer, ISO 8601: then ask again. `null`: it does not change by itself. It promises nothing of edits: whatever people change is in the next answer',
    ),
});
export type ContentMeta = z.infer<typeof contentMetaSchema>;

export const contentResponseSchema = z.object({ data: z.array(servedEntrySchema), meta: contentMetaSchema });
export type ContentResponse = z.infer<typeof contentResponseSchema>;

export const contentContract = {
  'GET /content': { query: contentQuerySchema, answer: contentResponseSchema },
  'GET /content/preview': { query: previewQuerySchema, answer: contentResponseSchema },
} as const satisfies Contracts;
