import type { GridModel } from '../Coverage/model/grid';

/** A4 landscape without its margins, in points. */
export const PAGE = { width: 785, height: 538 } as const;

/** What stands on the first page besides the rows: heading, filters, the grid's head and the signs' meaning. */
const AROUND = 122;
/** Text below this size, in points, is not legible on paper. */
const SMALLEST = 6.5;
const LARGEST = 9;
/** A row's height is so many times its text's. */
const LEADING = 1.35;
/** What text has where rows are spread over several pages. */
const SPREAD = 7.5;
/** Columns at least this wide, in points, have room for a state's word beside its sign. */
const WORD_WIDTH = 84;
const FIRST_COLUMN = 165;

export interface PrintLayout {
  /** In points. */
  readonly fontSize: number;
  readonly rowHeight: number;
  readonly firstColumn: number;
  /** The grid is on one page; else it breaks between groups. */
  readonly onePage: boolean;
  /** States have their word; without one, the signs are explained below. */
  readonly words: boolean;
}

const half = (value: number): number => Math.floor(value * 2) / 2;

/** How many rows the grid has on paper: that of any touchpoint, each group's head and each touchpoint's. */
export const rowCount = ({ anyTouchpoint, groups }: Pick<GridModel, 'anyTouchpoint' | 'groups'>): number =>
  (anyTouchpoint.size > 0 ? 1 : 0) + groups.reduce((sum, { rows }) => sum + 1 + rows.length, 0);

/** How dense a grid is set: on one page where its text stays legible there. */
export const layoutOf = (rows: number, stages: number): PrintLayout => {
  const available = (PAGE.height - AROUND) / Math.max(1, rows);
  const words = (PAGE.width - FIRST_COLUMN) / Math.max(1, stages) >= WORD_WIDTH;
  const fitting = half(Math.min(LARGEST, available / LEADING));
  const onePage = fitting >= SMALLEST;
  const fontSize = onePage ? fitting : SPREAD;
  return { fontSize, rowHeight: fontSize * LEADING, firstColumn: FIRST_COLUMN, onePage, words };
};
