/**
 * One figure of the bench. `unit` is `×` for a ratio; `reach` is what it should keep to, and without one it is there to be
 * read beside the others.
 *
 * @typedef {{ value: number, unit: string, what: string, detail?: string, reach?: { atMost: number } | { atLeast: number } }} Figure
 */

/** A ratio, the form most figures have: independent of how fast the machine is. */
export const ratio = (what, value, detail, reach) => ({ what, value, unit: '×', detail, reach });

/** `undefined` where there is nothing to keep to. A figure that is not a number is a miss. */
export const verdict = ({ value, reach }) => {
  if (!reach) return undefined;
  const kept = 'atMost' in reach ? value <= reach.atMost : value >= reach.atLeast;
  return kept ? 'PASS' : 'MISS';
};

const digits = (value) => {
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
};

/** A number with its unit, three digits long. */
export const amount = (value, unit) => `${digits(value)}${unit === '×' ? '' : ' '}${unit}`;

const reachText = (figure) => {
  if (!figure.reach) return '';
  const [[kind, limit]] = Object.entries(figure.reach);
  return `${kind === 'atMost' ? '≤' : '≥'} ${limit}${figure.unit === '×' ? '' : ' '}${figure.unit}`;
};

/** Lines of text columns; the first so many are set flush right. */
export const table = (rows, flushRight = 0) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < flushRight ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** The figures of one part, the ratio first. */
export const figuresTable = (figures) =>
  table(
    figures.map((figure) => [
      amount(figure.value, figure.unit),
      reachText(figure),
      verdict(figure) ?? '',
      figure.what,
      figure.detail ?? '',
    ]),
    2,
  );
