import { z } from 'zod';
import { list } from './answer';
import { documentIdSchema, uidSchema } from './common';

/** One entry, in any of its locales and versions. */
export const entryRefSchema = z.strictObject({ contentType: uidSchema, documentId: documentIdSchema });
export type EntryRef = z.infer<typeof entryRefSchema>;

/** What the screens show of an entry. */
export const entrySummarySchema = z.object({
  contentType: z.string(),
  documentId: z.string(),
  typeName: z.string(),
  title: z.string(),
  /** Locales in which it exists, `[]` for a type that is not localised, and those it is published in. */
  locales: list(z.string()),
  publishedLocales: list(z.string()),
  published: z.boolean(),
  updatedAt: z.string(),
});
export type EntrySummary = z.infer<typeof entrySummarySchema>;

/** Names for the slugs that an answer mentions; stages under `journey/stage`. A slug that is missing here is a broken link. */
export const namesSchema = z.object({
  journeys: z.record(z.string(), z.string()),
  stages: z.record(z.string(), z.string()),
  touchpoints: z.record(z.string(), z.string()),
  segments: z.record(z.string(), z.string()),
});
export type Names = z.infer<typeof namesSchema>;
