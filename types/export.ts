import { z } from 'zod';
import { coverageQuerySchema } from './coverage';

/**
 * Coverage as a file, with the same filters. `list`: every cell of the grid, or the ranked gaps. A spreadsheet whose numbers
 * have a decimal comma wants the semicolon, and gets its numbers written that way.
 */
export const exportQuerySchema = z.strictObject({
  ...coverageQuerySchema.shape,
  format: z.enum(['csv', 'json']).default('csv'),
  list: z.enum(['cells', 'gaps']).default('cells'),
  delimiter: z.enum(['comma', 'semicolon']).default('comma'),
});
export type ExportQuery = z.input<typeof exportQuerySchema>;
