import { stringify } from 'csv-stringify/sync';

/** A column of a table: its heading, and what stands in it. `null` is an empty cell. */
export interface CsvColumn<T> {
  readonly heading: string;
  readonly value: (row: T) => string | number | null;
}

/** `semicolon` is what spreadsheets of countries with a decimal comma read: numbers get one, too. */
export type CsvDelimiter = 'comma' | 'semicolon';

/**
 * A text that a spreadsheet takes for a formula: it begins with what a formula begins with, in full width too, or with a
 * control character, which is taken to be what follows it. Blanks, quotes and invisible characters before it do not help.
 */
const FORMULA = /^[\s"'\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A text that no spreadsheet takes for a formula: one that would be begins with an apostrophe. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/**
 * A table as CSV that spreadsheets open as it is meant: UTF-8 with its mark, lines that end with CRLF, every text quoted,
 * numbers left numbers, and no text a formula.
 */
export const toCsv = <T>(columns: readonly CsvColumn<T>[], rows: readonly T[], delimiter: CsvDelimiter): string =>
  stringify([columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ value }) => value(row)))], {
    bom: true,
    delimiter: delimiter === 'semicolon' ? ';' : ',',
    record_delimiter: '\r\n',
    quoted_string: true,
    cast: {
      string: harmless,
      number: (number) => (delimiter === 'semicolon' ? String(number).replace('.', ',') : String(number)),
    },
  });
