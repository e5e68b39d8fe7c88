import { stringify } from 'csv-stringify/sync';
import { giveWay } from './give-way';

/** A column of a table: its heading, and what it holds. `null` is an empty cell. */
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

/**
 * A spreadsheet that splits at another delimiter than the file's does so inside quotes, too, and what follows begins a cell.
 * There, only what a dangerous formula cannot do without (a call, a program, another sheet) makes one of it: lists and prices
 * in ordinary text stay as they are.
 */
const FORMULA_WITHIN = /([,;\t|\r\n][\s"'\p{Cf}]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20][^,;\t\r\n]*[(|!])/gu;

/** A text that no spreadsheet takes for a formula: what would be one gets an apostrophe before it. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text).replaceAll(FORMULA_WITHIN, "$1'");

/** Lines written at a time: a few milliseconds. */
const LINES_AT_ONCE = 500;

/**
 * A table as CSV that spreadsheets open as it is meant: UTF-8 with its mark, lines that end with CRLF, every text quoted,
 * numbers left numbers, and no text a formula. Others have their turn while a long one is written.
 */
export const toCsv = async <T>(
  columns: readonly CsvColumn<T>[],
  rows: readonly T[],
  delimiter: CsvDelimiter,
): Promise<string> => {
  const write = (lines: readonly (readonly (string | number | null)[])[], bom: boolean) =>
    stringify([...lines], {
      bom,
      delimiter: delimiter === 'semicolon' ? ';' : ',',
      record_delimiter: '\r\n',
      quoted_string: true,
      cast: {
        string: harmless,
        number: (number) => (delimiter === 'semicolon' ? String(number).replace('.', ',') : String(number)),
      },
    });
  const parts = [write([columns.map(({ heading }) => heading)], true)];
  for (let from = 0; from < rows.length; from += LINES_AT_ONCE) {
    await giveWay();
    const lines = rows.slice(from, from + LINES_AT_ONCE).map((row) => columns.map(({ value }) => value(row)));
    parts.push(write(lines, false));
  }
  return parts.join('');
};
