import { z } from 'zod';
import { count, dataOf, pageOf } from '../answer';
import { documentParamsSchema, flagParam, localeSchema, pageParams } from '../common';
import type { Contracts } from '../contract';
import { entryRefSchema } from '../entry';
import { faultSchema } from '../errors';

/**
 * What changed much at once: somebody in bulk, rules, or a file changed placements; somebody said that entries are no journey
 * content, or that they are again; somebody handed planned cells to people and teams, removed a stage with what was placed
 * there, or moved a slot with it.
 */
export const BATCH_KINDS = [
  'bulk',
  'rules',
  'import',
  'setAside',
  'bringBack',
  'assign',
  'removeStage',
  'moveSlot',
] as const;
export const batchKindSchema = z.enum(BATCH_KINDS);
export type BatchKind = z.infer<typeof batchKindSchema>;

/** How many placements came, changed and went. */
export const placementCountsSchema = z.object({ added: count, updated: count, removed: count });
export type PlacementCounts = z.infer<typeof placementCountsSchema>;

/** What was changed together, and can be put back together. What is said of an entry, or a cell's field, counts as `updated`. */
export const batchSchema = z.object({
  ...placementCountsSchema.shape,
  documentId: z.string(),
  kind: batchKindSchema,
  /** What it was called then: the rules' names, a file's name, the stage's or the touchpoint's name. */
  name: z.string().nullable(),
  /** The name that the person had then. */
  authorName: z.string(),
  /** The caller made it. */
  mine: z.boolean(),
  at: z.string(),
  /** Distinct entries; of kind `assign`: cells. */
  entries: count,
  undoneAt: z.string().nullable(),
  /** The caller may undo it. */
  canUndo: z.boolean(),
});
export type Batch = z.infer<typeof batchSchema>;

/** Undoing puts back only what is still as the batch left it: what somebody changed since stays, and is counted as `kept`. */
export const undoResultSchema = z.object({ ...placementCountsSchema.shape, kept: count });
export type UndoResult = z.infer<typeof undoResultSchema>;

/** Stands for all locales together. */
export const ALL_LOCALES = 'all';

/** The locale whose scores are previewed: the site's default one, by default; `all`: all of them together. */
export const scoreLocaleSchema = z.union([z.literal(ALL_LOCALES), localeSchema]).optional();
export type ScoreLocale = z.infer<typeof scoreLocaleSchema>;

/** How the score of a journey would move. `null` where nothing is scored. */
export const foreseenScoreSchema = z.object({
  journey: z.string(),
  name: z.string(),
  /** `null`: all together. */
  locale: z.string().nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type ForeseenScore = z.infer<typeof foreseenScoreSchema>;

/** An entry that could not be placed, and why; the title only where the caller may read it. */
export const refusedEntrySchema = z.object({
  ...entryRefSchema.shape,
  title: z.string().nullable(),
  ...faultSchema.shape,
});
export type RefusedEntry = z.infer<typeof refusedEntrySchema>;

export const batchesQuerySchema = z.strictObject({
  ...pageParams(100_000),
  /** Only the caller's own. */
  mine: flagParam.optional(),
  /** Only those of more than one entry, or cell. */
  several: flagParam.optional(),
});

export const batchContract = {
  'GET /batches': { query: batchesQuerySchema, answer: pageOf(batchSchema) },
  'POST /batches/:documentId/undo': { params: documentParamsSchema, answer: dataOf(undoResultSchema) },
} as const satisfies Contracts;
