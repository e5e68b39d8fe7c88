import { entryKeyOf } from '../../../../../engine';
import type { TrendCell } from '../../../../../types';

/**
 * A stage as a whole has the entries of all its cells: of those that are named at one of its touchpoints anyway, it names none
 * again. Its figures stay.
 */
export const withoutRepeats = (cells: readonly TrendCell[]): readonly TrendCell[] =>
  cells.map((cell) => {
    if (cell.touchpoint !== null) return cell;
    const others = cells.filter(({ stage, touchpoint }) => stage === cell.stage && touchpoint !== null);
    const named = (side: 'came' | 'went') => new Set(others.flatMap((other) => other[side].map(entryKeyOf)));
    const [came, went] = [named('came'), named('went')];
    return {
      ...cell,
      came: cell.came.filter((entry) => !came.has(entryKeyOf(entry))),
      went: cell.went.filter((entry) => !went.has(entryKeyOf(entry))),
    };
  });
