import { cellName, figuresIn } from '../../../engine';
import type { CellChange, EntryKey, EntrySummary, RecordedCells, TrendCell, Uncounted } from '../../../types';

/** What is known of the entries that changes name, for one person. */
export interface KnownEntries {
  readonly summaries: ReadonlyMap<EntryKey, EntrySummary>;
  /** Of the others those that there are, though the person may not read them. */
  readonly existing: { has(key: EntryKey): boolean };
}

/** Cells in the order of the grid. */
export const inOrder = (cells: readonly TrendCell[], order: readonly string[]): TrendCell[] => {
  const rank = new Map(order.map((name, index) => [name, index]));
  const rankOf = ({ stage, touchpoint }: TrendCell) => rank.get(cellName(stage, touchpoint)) ?? order.length;
  return [...cells].sort((a, b) => rankOf(a) - rankOf(b));
};

/** Each cell whose figures or entries changed. */
export const toCells = (
  start: RecordedCells,
  end: RecordedCells,
  figures: readonly { readonly cell: string }[],
  moved: readonly CellChange[],
  known: KnownEntries,
): TrendCell[] => {
  const byCell = new Map(moved.map((change) => [change.cell, change]));
  const names = new Set([...figures.map(({ cell }) => cell), ...byCell.keys()]);
  return [...names].map((cell): TrendCell => {
    const [stage = cell, touchpoint = null] = cell.split('/');
    const { came = [], went = [] } = byCell.get(cell) ?? {};
    return {
      stage,
      touchpoint,
      before: figuresIn(start, cell),
      after: figuresIn(end, cell),
      came: named(came, known),
      went: named(went, known),
      hidden: countOf(came, went, (key) => !known.summaries.has(key) && known.existing.has(key)),
      deleted: countOf(came, went, (key) => !known.summaries.has(key) && !known.existing.has(key)),
    };
  });
};

const named = (keys: readonly EntryKey[], { summaries }: KnownEntries): EntrySummary[] =>
  keys.flatMap((key) => summaries.get(key) ?? []);

const countOf = (came: readonly EntryKey[], went: readonly EntryKey[], is: (key: EntryKey) => boolean): Uncounted => ({
  came: came.filter(is).length,
  went: went.filter(is).length,
});
