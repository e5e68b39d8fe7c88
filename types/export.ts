import { z } from 'zod';
import { coverageQuerySchema, gapsQuerySchema } from './coverage';

/**
 * Coverage as a file, with the same filters. `list`: every cell of the grid, or the ranked gaps. A spreadsheet whose numbers
 * have a decimal comma wants the semicolon, and gets its numbers written that way. `status` and `sort` are those of the list of
 * gaps, and of nothing else.
 */
export const exportQuerySchema = z
  .strictObject({
    ...coverageQuerySchema.shape,
    format: z.enum(['csv', 'json']).default('csv'),
    list: z.enum(['cells', 'gaps']).default('cells'),
    delimiter: z.enum(['comma', 'semicolon']).default('comma'),
    status: gapsQuerySchema.shape.status,
    sort: gapsQuerySchema.shape.sort.unwrap().optional(),
  })
  .refine(({ list, status }) => list === 'gaps' || !status, { path: ['status'], error: 'is for list=gaps only' })
  .refine(({ list, sort }) => list === 'gaps' || !sort, { path: ['sort'], error: 'is for list=gaps only' });
export type ExportQuery = z.input<typeof exportQuerySchema>;
