import { CsvError, parse } from 'csv-parse';
import { FILE_COLUMNS, REQUIRED_COLUMNS, type FileColumn } from '../../../types';
import type { Limits } from '../limits';
import { invalid } from '../utils/errors';
import { refusal } from '../utils/refusals';
import { giveWay } from '../utils/give-way';

/** What a line holds, by column. */
export type Cells = Readonly<Partial<Record<FileColumn, string>>>;

/** A record of the table; it may be several lines long. */
export interface FileRecord {
  /** The line it begins at, as an editor counts them. */
  readonly line: number;
  /** One for each column of the file, and for no other. */
  readonly cells: Cells;
}

export type FileLimits = Pick<Limits, 'rowsOfFile' | 'charactersOfRow' | 'itemsAtOnce'>;

interface ParsedRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly raw: string;
  /** As they are counted where the record ends. */
  readonly info: { readonly lines: number };
}

/** Bytes that are parsed at a time: a thousand of the shortest lines, which take most of the time, or a few of usual ones. */
const BYTES_AT_ONCE = 2 * 1024;

/** A heading as somebody may have written it. */
const plain = (heading: string) => heading.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const COLUMN_BY_PLAIN = new Map(FILE_COLUMNS.map((column) => [plain(column), column]));

/** A first line that some spreadsheets write, and all of them obey: it names the delimiter, and is no heading. */
const HINT = /^"?sep=([,;\t|])"?(?=\n)/i;

const tooWide = (most: number) => invalid(refusal('file.wide', { most: most.toLocaleString('en') }), ['file']);
const tooLong = (most: number) => invalid(refusal('file.long', { most }), ['file']);

/** @throws ValidationError where a line is too long: looked for from line end to line end, before anything is parsed. */
const assertNarrow = (text: string, { charactersOfRow: most }: FileLimits): void => {
  for (let from = 0; from + most < text.length;) {
    const end = text.lastIndexOf('\n', from + most);
    if (end < from) throw tooWide(most);
    from = end + 1;
  }
};

/** Without a hint, spreadsheets save with the delimiter of their country: the heading shows which it was. */
const delimiterOf = (text: string, { charactersOfRow }: FileLimits): string => {
  const hint = HINT.exec(text)?.[1];
  if (hint) return hint;
  const start = Math.max(0, text.search(/\S/));
  const [heading = ''] = text.slice(start, start + charactersOfRow).split('\n', 1);
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
};

/** What a column without a heading is called here: spreadsheets leave some to the right of the table, and nothing in them. */
const unnamed = (index: number) => `(${index + 1})`;
const isUnnamed = (column: string) => column.startsWith('(');

const headingsOf = (headings: readonly string[]): string[] => {
  const columns = headings.map((heading, index) => {
    if (heading.trim() === '') return unnamed(index);
    const column = COLUMN_BY_PLAIN.get(plain(heading));
    if (!column) {
      const named = { column: heading.slice(0, 100), known: FILE_COLUMNS.join(', ') };
      throw invalid(refusal('file.column.unknown', named), ['file']);
    }
    return column;
  });
  const missing = REQUIRED_COLUMNS.find((column) => !columns.includes(column));
  if (missing) throw invalid(refusal('file.column.missing', { column: missing }), ['file']);
  if (new Set(columns).size < columns.length) throw invalid(refusal('file.column.twice'), ['file']);
  return columns;
};

/** Blank lines before a record belong to what is raw of it; its own line end does, too. */
const lineOf = ({ raw, info }: ParsedRecord) => info.lines - (raw.trim().split('\n').length - 1);

/** `null` for one of delimiters alone. Blanks round a cell are none of it, inside of quotes and non-breaking ones as well. */
const recordOf = (parsed: ParsedRecord, none: Cells): FileRecord | null => {
  const cells = Object.entries(parsed.record).map(([column, cell]) => [column, cell.trim()] as const);
  if (!cells.some(([, cell]) => cell)) return null;
  const line = lineOf(parsed);
  const stranger = cells.find(([column, cell]) => isUnnamed(column) && cell);
  if (stranger) throw invalid(refusal('file.noHeading', { line }), ['file']);
  return { line, cells: { ...none, ...Object.fromEntries(cells.filter(([column]) => !isUnnamed(column))) } };
};

/** Hands a parser its text piece by piece, and gives way in between: it ends with the text, the first fault or `to`. */
const run = async (parser: ReturnType<typeof parse>, text: string): Promise<FileRecord[]> => {
  const records: FileRecord[] = [];
  let fault: Error | undefined;
  parser.on('data', (record: FileRecord) => void records.push(record)).on('error', (error) => (fault ??= error));
  const ended = new Promise<void>((resolve) => void parser.once('close', resolve).once('end', resolve));
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length && !fault && !parser.writableEnded; from += BYTES_AT_ONCE) {
    parser.write(bytes.subarray(from, from + BYTES_AT_ONCE));
    await giveWay();
  }
  if (!fault && !parser.writableEnded) parser.end();
  await ended;
  if (fault) throw fault;
  return records;
};

/**
 * Every record but those of delimiters alone, as spreadsheets leave them below the table; with a cell for each column.
 * @throws ValidationError where it is no such table, or longer or wider than one is.
 */
export const readRecords = async (text: string, limits: FileLimits): Promise<FileRecord[]> => {
  const { rowsOfFile, charactersOfRow } = limits;
  // Spreadsheets leave some lines of delimiters, but millions of short ones would fill the memory: no more is read.
  const read = 2 * rowsOfFile;
  assertNarrow(text, limits);
  let none: Cells = {};
  const columns = (headings: readonly string[]) => {
    const known = headingsOf(headings);
    none = Object.fromEntries(known.filter((column) => !isUnnamed(column)).map((column) => [column, '']));
    return known;
  };
  const parser = parse({
    columns,
    delimiter: delimiterOf(text, limits),
    info: true,
    // What is raw of a hundred thousand records would fill the memory: no more is kept of each than is wanted.
    on_record: (parsed: unknown) => recordOf(parsed as ParsedRecord, none),
    max_record_size: charactersOfRow,
    raw: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
    to: read + 1,
    trim: true,
  });
  try {
    const records = await run(parser, text.replace(HINT, ''));
    if (parser.info.records > read) throw tooLong(rowsOfFile);
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw tooWide(charactersOfRow);
    throw invalid(refusal('file.csv', { line: Number(error.lines), why: error.message }), ['file']);
  }
};
