import type { Coverage, State } from '../../types/coverage';
import type { CellFigures, RecordedCells } from '../../types/trend';
import { cellName } from '../cell-name';

/** What is kept of a day: the score, the sums, how many cells are in each state, and the figures of each. */
export interface DayFigures {
  readonly score: number | null;
  readonly have: number;
  readonly target: number;
  readonly states: Record<State, number>;
  readonly cells: RecordedCells;
}

/** A day's figures, taken from its coverage: those of the planned cells with a target. */
export function figuresOf({ score, totals, moments }: Coverage): DayFigures {
  const states: Record<State, number> = { empty: 0, thin: 0, covered: 0, excess: 0 };
  const cells: Record<string, [number, number]> = {};
  for (const { stage, touchpoint, state, have, target } of moments) {
    if (state === null) continue;
    states[state] += 1;
    cells[cellName(stage, touchpoint)] = [have, target];
  }
  return { score, have: totals.have, target: totals.target, states, cells };
}

/** A cell whose figures changed; `null` where there was, or is, no plan. */
export interface CellDifference {
  readonly cell: string;
  readonly before: CellFigures | null;
  readonly after: CellFigures | null;
}

/** The cells whose have or target differ between two records. */
export function differences(before: RecordedCells, after: RecordedCells): CellDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((cell) => {
    const [was, is] = [figuresIn(before, cell), figuresIn(after, cell)];
    return was?.have === is?.have && was?.target === is?.target ? [] : [{ cell, before: was, after: is }];
  });
}

/** The figures of a cell in a record; `null` where it was not planned. */
export function figuresIn(cells: RecordedCells, cell: string): CellFigures | null {
  const figures = cells[cell];
  return figures ? { have: figures[0], target: figures[1] } : null;
}
