import { z } from 'zod';
import { count, dataOf, list } from '../answer';
import { flagParam, listOf, slugSchema, uidSchema } from '../common';
import type { Contracts } from '../contract';
import { foreseenScoreSchema, placementCountsSchema, scoreLocaleSchema } from './batches';
import { faultSchema } from '../errors';

/** Columns of the file; those that say what a placement is must be there. */
export const FILE_COLUMNS = [
  'contentType',
  'documentId',
  'title',
  'journey',
  'stage',
  'touchpoint',
  'locale',
  'segments',
  'weight',
  'startsAt',
  'endsAt',
] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];
export const REQUIRED_COLUMNS: readonly FileColumn[] = ['contentType', 'documentId', 'stage'];

/** Which placements are written to the file. */
export const placementsExportSchema = z.strictObject({
  journey: slugSchema.optional(),
  contentTypes: listOf(uidSchema, { min: 1 }).optional(),
  delimiter: z.enum(['comma', 'semicolon']).default('comma'),
});
export type PlacementsExport = z.input<typeof placementsExportSchema>;

/**
 * `add` adds the file's placements, and updates those that exist; `replace` also removes whatever else the entries that the file
 * names are placed at, in the journeys that it names. `dryRun` only says what would come of it,
 * with the scores in this `locale`.
 */
export const placementsImportSchema = z.strictObject({
  mode: z.enum(['add', 'replace']).default('add'),
  dryRun: flagParam.default(false),
  locale: scoreLocaleSchema,
});
export type PlacementsImport = z.input<typeof placementsImportSchema>;

/** What becomes of a line of the file. */
export const importedRowSchema = z.object({
  /** The line it begins at, as an editor counts them. */
  line: count,
  contentType: z.string(),
  documentId: z.string(),
  place: z.string(),
  outcome: z.enum(['added', 'updated', 'unchanged', 'refused']),
  ...faultSchema.shape,
  /** Why it is refused. */
  message: z.string().nullable(),
});
export type ImportedRow = z.infer<typeof importedRowSchema>;

/** What an import did or would do. Where any line is refused, nothing is done. */
export const placementsImportReportSchema = z.object({
  ...placementCountsSchema.shape,
  unchanged: count,
  refused: count,
  /** All refused lines first, up to 1,000 lines. */
  rows: list(importedRowSchema),
  scores: list(foreseenScoreSchema),
  /** It was done, and this undoes it; `null` for a dry run and where nothing changed. */
  batch: z.string().nullable(),
  done: z.boolean(),
});
export type PlacementsImportReport = z.infer<typeof placementsImportReportSchema>;

export const placementFileContract = {
  'GET /placements/export': { query: placementsExportSchema },
  'POST /placements/import': { form: placementsImportSchema, answer: dataOf(placementsImportReportSchema) },
} as const satisfies Contracts;
