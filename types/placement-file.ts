import { z } from 'zod';
import type { ForeseenScore, PlacementCounts } from './batch';
import { flagParam, listOf, slugSchema, uidSchema } from './common';

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
 * names are placed at, in the journeys that it names. `dryRun` only says what would come of it.
 */
export const placementsImportSchema = z.strictObject({
  mode: z.enum(['add', 'replace']).default('add'),
  dryRun: flagParam.default(false),
});
export type PlacementsImport = z.input<typeof placementsImportSchema>;

/** What becomes of a line of the file. */
export interface ImportedRow {
  /** The line it begins at, as an editor counts them. */
  readonly line: number;
  readonly contentType: string;
  readonly documentId: string;
  readonly place: string;
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'refused';
  /** Why it is refused. */
  readonly message: string | null;
}

/** What an import did or would do. Where any line is refused, nothing is done. */
export interface PlacementsImportReport extends PlacementCounts {
  readonly unchanged: number;
  readonly refused: number;
  /** All refused lines first, up to 1,000 lines. */
  readonly rows: readonly ImportedRow[];
  readonly scores: readonly ForeseenScore[];
  /** It was done, and this undoes it; `null` for a dry run and where nothing changed. */
  readonly batch: string | null;
  readonly done: boolean;
}
