import { CsvError, parse } from 'csv-parse/sync';
import {
  entryRefSchema,
  FILE_COLUMNS,
  placementInputSchema,
  REQUIRED_COLUMNS,
  type EntryRef,
  type FileColumn,
  type PlacementInput,
} from '../../../types';
import { invalid } from '../utils/errors';

/** One placement of the file, with what it says or why it says nothing that can be meant. */
export interface FileRow {
  /** The line it begins at, as an editor counts them. */
  readonly line: number;
  /** One for each column of the file, and for no other. */
  readonly cells: Readonly<Partial<Record<FileColumn, string>>>;
  readonly said: { readonly ref: EntryRef; readonly input: PlacementInput } | null;
  readonly fault: string | null;
}

interface ParsedLine {
  readonly record: FileRow['cells'];
  readonly raw: string;
  /** As they are counted where the record ends. */
  readonly info: { readonly lines: number };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A heading as somebody may have written it. */
const plain = (heading: string) => heading.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const COLUMN_BY_PLAIN = new Map(FILE_COLUMNS.map((column) => [plain(column), column]));

/** A first line that some spreadsheets write, and all of them obey: it names the delimiter, and is no heading. */
const HINT = /^"?sep=([,;\t|])"?(?=\n)/i;

/** Without a hint, spreadsheets save with the delimiter of their country: the heading tells which it was. */
const delimiterOf = (text: string): string => {
  const hint = HINT.exec(text)?.[1];
  if (hint) return hint;
  const [heading = ''] = text.trimStart().split('\n', 1);
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

/** Blank lines before a record belong to what is raw of it; its own line end does, too. */
const lineOf = ({ raw, info }: ParsedLine) => info.lines - (raw.trim().split('\n').length - 1);

const tooLong = (most: number) => invalid(`The file has more than ${most} lines`, ['file']);

/** Every record but those of delimiters alone, as spreadsheets leave them below the table; with a cell for each column. */
const recordsOf = (text: string, most: number): ParsedLine[] => {
  // Spreadsheets leave some lines of delimiters, but millions of short ones would fill the memory: no more is read.
  const read = 2 * most;
  let none: FileRow['cells'] = {};
  const columns = (headings: readonly string[]) => {
    const known = headingsOf(headings);
    none = Object.fromEntries(known.map((column) => [column, '']));
    return known;
  };
  try {
    const records = parse(text.replace(HINT, ''), {
      columns,
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      to: read + 1,
      trim: true,
    }) as unknown as ParsedLine[];
    if (records.length > read) throw tooLong(most);
    return records
      .filter(({ record }) => Object.values(record).some(Boolean))
      .map((parsed) => ({ ...parsed, record: { ...none, ...parsed.record } }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid(`This is no CSV file that can be read: ${error.message}`, ['file']);
  }
};

/**
 * The placements of a CSV file, whatever its delimiter, line ends and order of columns.
 * @throws ValidationError where it is no such table, or too long.
 */
export const readPlacementFile = (text: string, most: number): FileRow[] => {
  const records = recordsOf(text.replaceAll(/\r\n?/g, '\n'), most);
  if (records.length === 0) throw invalid('The file has no lines', ['file']);
  if (records.length > most) throw tooLong(most);
  return records.map((parsed) => toRow(lineOf(parsed), parsed.record));
};
