import type { ExportQuery } from '../../../../../types';

/** What can be exported, in the order of the menu. */
export const EXPORTS = [
  { key: 'export.csv.cells', format: 'csv', list: 'cells' },
  { key: 'export.csv.gaps', format: 'csv', list: 'gaps' },
  { key: 'export.json', format: 'json', list: 'cells' },
] as const;
export type Export = (typeof EXPORTS)[number];

/** Spreadsheets of a language with a decimal comma split at semicolons. */
export const delimiterFor = (language: string): NonNullable<ExportQuery['delimiter']> =>
  new Intl.NumberFormat(language).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',')
    ? 'semicolon'
    : 'comma';

/** The query of an export: the screen's filters, nothing where there is no value. */
export const exportParams = (
  query: Partial<ExportQuery>,
  { format, list }: Pick<Export, 'format' | 'list'>,
  language: string,
): Record<string, string | readonly string[]> => ({
  ...Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, Array.isArray(value) ? value : String(value)]),
  ),
  format,
  list,
  ...(format === 'csv' ? { delimiter: delimiterFor(language) } : {}),
});

/** The name that the server gave a file, else the other one. */
export const fileNameOf = (disposition: string | null | undefined, otherwise: string): string =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? otherwise;
