import { z } from 'zod';
import { count, list } from '../answer';
import type { Contracts } from '../contract';
import { INPUT_WORDS } from '../input';
import { coverageMomentSchema, coverageQuerySchema, coverageSchema } from './coverage';
import { gapSchema, gapsQuerySchema } from './gaps';

/**
 * Coverage as a file, with the same filters. `list`: every cell of the grid, or the ranked gaps. A spreadsheet whose numbers
 * have a decimal comma wants the semicolon, and gets its numbers written that way. `status`, `overdue` and `sort` are those
 * of the list of gaps, and of nothing else.
 */
export const exportQuerySchema = z
  .strictObject({
    ...coverageQuerySchema.shape,
    format: z.enum(['csv', 'json']).default('csv'),
    list: z.enum(['cells', 'gaps']).default('cells'),
    delimiter: z.enum(['comma', 'semicolon']).default('comma'),
    status: gapsQuerySchema.shape.status,
    overdue: gapsQuerySchema.shape.overdue,
    sort: gapsQuerySchema.shape.sort.unwrap().optional(),
  })
  .refine(({ list, status }) => list === 'gaps' || !status, { path: ['status'], error: INPUT_WORDS.gapsOnly })
  .refine(({ list, overdue }) => list === 'gaps' || !overdue, { path: ['overdue'], error: INPUT_WORDS.gapsOnly })
  .refine(({ list, sort }) => list === 'gaps' || !sort, { path: ['sort'], error: INPUT_WORDS.gapsOnly });
export type ExportQuery = z.input<typeof exportQuerySchema>;

const withBrief = { brief: z.string().nullable() };

/** The JSON of an exported file: the gaps, or coverage with all of its cells; briefs besides. CSV holds the same rows. */
export const exportFileSchema = z.object({
  data: z.union([
    list(gapSchema.extend(withBrief)),
    coverageSchema.extend({ moments: list(coverageMomentSchema.extend(withBrief)) }),
  ]),
  meta: z.object({
    journey: z.string(),
    /** As they were asked for. */
    filters: z.record(z.string(), z.unknown()),
    at: z.string(),
    revision: count,
  }),
});

export const exportContract = {
  'GET /coverage/export': { query: exportQuerySchema, file: exportFileSchema },
} as const satisfies Contracts;
