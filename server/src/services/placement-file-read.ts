import { CsvError, parse } from 'csv-parse/sync';
import {
  entryRefSchema,
  FILE_COLUMNS,
  MAX_FILE_ROWS,
  placementInputSchema,
  REQUIRED_COLUMNS,
  type EntryRef,
  type FileColumn,
  type PlacementInput,
} from '../../../types';
import { invalid } from '../utils/errors';

/** One line of the file, with what it says or why it says nothing that can be meant. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<FileColumn, string>>>;
  readonly said: { readonly ref: EntryRef; readonly input: PlacementInput } | null;
  readonly fault: string | null;
}

interface Record_ {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A heading as somebody may have written it. */
const plain = (heading: string) => heading.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const COLUMN_BY_PLAIN = new Map(FILE_COLUMNS.map((column) => [plain(column), column]));

/** Spreadsheets save with the delimiter of their country: the heading tells which it was. */
const delimiterOf = (text: string): string => {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
};

const headingsOf = (headings: readonly string[]): FileColumn[] => {
  const columns = headings.map((heading) => {
    const column = COLUMN_BY_PLAIN.get(plain(heading));
    if (!column) {
      throw invalid(`Unknown column "${heading.slice(0, 100)}". Known: ${FILE_COLUMNS.join(', ')}`, ['file']);
    }
    return column;
  });
  const missing = REQUIRED_COLUMNS.find((column) => !columns.includes(column));
  if (missing) throw invalid(`The column "${missing}" is missing`, ['file']);
  if (new Set(columns).size < columns.length) throw invalid('A column stands there twice', ['file']);
  return columns;
};

/** A day means its first moment, in UTC. */
const instantOf = (value: string | undefined) => (value && DAY.test(value) ? `${value}T00:00:00.000Z` : value || null);

const toRow = (line: number, cells: FileRow['cells']): FileRow => {
  const { contentType, documentId, journey, stage, touchpoint, locale, segments, weight, startsAt, endsAt } = cells;
  const ref = entryRefSchema.safeParse({ contentType, documentId });
  const input = placementInputSchema.safeParse({
    ...(journey ? { journey } : {}),
    stage,
    touchpoint: touchpoint || null,
    locale: locale || null,
    segments: (segments ?? '').split(/[|\s,;]+/).filter(Boolean),
    ...(weight ? { weight: Number(weight) } : {}),
    startsAt: instantOf(startsAt),
    endsAt: instantOf(endsAt),
  });
  if (ref.success && input.success) return { line, cells, said: { ref: ref.data, input: input.data }, fault: null };
  const issues = [...(ref.error?.issues ?? []), ...(input.error?.issues ?? [])];
  const fault = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return { line, cells, said: null, fault };
};

/**
 * The lines of a CSV file, whatever its delimiter, line ends and order of columns.
 * @throws ValidationError where it is no such table, or too long.
 */
export const readPlacementFile = (text: string): FileRow[] => {
  let records: Record_[];
  try {
    records = parse(text, {
      bom: true,
      columns: headingsOf,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MAX_FILE_ROWS + 1,
      trim: true,
    }) as unknown as Record_[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid(`This is no CSV file that can be read: ${error.message}`, ['file']);
  }
  if (records.length === 0) throw invalid('The file has no lines', ['file']);
  if (records.length > MAX_FILE_ROWS) throw invalid(`The file has more than ${MAX_FILE_ROWS} lines`, ['file']);
  return records.map(({ record, info }) => toRow(info.lines, record));
};
