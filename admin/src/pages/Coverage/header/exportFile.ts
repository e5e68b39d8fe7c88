import type { QueryOf } from '../../../services/request';

type ExportAsked = QueryOf<'GET /coverage/export'>;

/** What can be exported, in the order of the menu. */
export const EXPORTS = [
  { key: 'export.csv.cells', format: 'csv', list: 'cells' },
  { key: 'export.csv.gaps', format: 'csv', list: 'gaps' },
  { key: 'export.json', format: 'json', list: 'cells' },
] as const;
export type Export = (typeof EXPORTS)[number];

/** Spreadsheets of a language with a decimal comma split at semicolons. */
export const delimiterFor = (language: string): NonNullable<ExportAsked['delimiter']> =>
  new Intl.NumberFormat(language).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',')
    ? 'semicolon'
    : 'comma';

/** What an export is asked: the screen's filters, and how the file is to be written. */
export const exportQueryOf = (
  query: Partial<ExportAsked>,
  { format, list }: Pick<Export, 'format' | 'list'>,
  language: string,
): ExportAsked => ({ ...query, format, list, ...(format === 'csv' ? { delimiter: delimiterFor(language) } : {}) });

/** The name that the server gave a file, else the other one. */
export const fileNameOf = (disposition: string | null | undefined, otherwise: string): string =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? otherwise;
