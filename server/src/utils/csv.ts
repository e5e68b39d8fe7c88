import { stringify } from 'csv-stringify/sync';

/** A column of a table: its heading, and what stands in it. `null` is an empty cell. */
export interface CsvColumn<T> {
  readonly heading: string;
  readonly value: (row: T) => string | number | null;
}

/** `semicolon` is what spreadsheets of countries with a decimal comma read: numbers get one, too. */
export type CsvDelimiter = 'comma' | 'semicolon';

/**
 * What makes a spreadsheet take a text for a formula, in full width too, wherever a cell may begin: with the text, or after
 * something that a spreadsheet set to other delimiters takes for one. Quotes and blanks before it do not help.
 */
const FORMULA = /(^|[,;|\t\r\n])([\s"']*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
/** A text that begins with one of these is taken to be what follows them. */
const LEADING_CONTROL = /^[\t\r\n]/;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what would make it one. */
const harmless = (text: string): string =>
  text.replace(FORMULA, "$1$2'$3").replace(LEADING_CONTROL, (control) => `'${control}`);

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
