import type { PlacementFacts } from '../../../types/world';
import { itemAt } from '../../at';
import { byPrecedence } from '../../ladder/order';
import { firstNotBefore } from '../../sorted';
import { joinColumns } from './join-columns';
import type { SurveyPlacement } from './placement';
import { cellOf, type SurveyCell } from './survey';

/** Neighbouring placements of one of two cells. */
interface CellRun {
  readonly of: SurveyCell;
  readonly from: number;
  readonly to: number;
}

/** Where a cell is cut: one of its placements is removed there, or a fresh one is inserted before it. */
interface Cut {
  readonly at: number;
  /** The position of the inserted one among the fresh ones. */
  readonly added?: number;
}

/**
 * Another cell without some placements and with others. What is kept is copied in runs, because sorting and compiling all of a
 * large cell takes far longer than copying it.
 */
export function updateCell(
  before: SurveyCell,
  removed: readonly PlacementFacts[],
  added: SurveyPlacement[],
): SurveyCell {
  const fresh = cellOf(added);
  const removals = positionsOf(before, removed).map((at): Cut => ({ at }));
  const additions = fresh.placed.map(({ facts }, index): Cut => ({ at: rankOf(before, facts), added: index }));
  const runs = runsOf(
    before,
    fresh,
    [...removals, ...additions].sort((a, b) => a.at - b.at),
  );
  const pieces = runs.map(({ of, from, to }) => ({ of: of.columns, from, to }));
  return {
    placed: placedIn(runs),
    columns: joinColumns(before.columns, fresh.columns, pieces),
  };
}

function placedIn(runs: readonly CellRun[]): SurveyPlacement[] {
  const placed: SurveyPlacement[] = [];
  for (const { of, from, to } of runs) {
    for (let position = from; position < to; position += 1) placed.push(itemAt(of.placed, position));
  }
  return placed;
}

function runsOf(before: SurveyCell, fresh: SurveyCell, cuts: readonly Cut[]): CellRun[] {
  const runs: CellRun[] = [];
  let from = 0;
  for (const { at, added } of cuts) {
    if (at > from) runs.push({ of: before, from, to: at });
    if (added === undefined) from = at + 1;
    else {
      runs.push({ of: fresh, from: added, to: added + 1 });
      from = Math.max(from, at);
    }
  }
  if (from < before.placed.length) runs.push({ of: before, from, to: before.placed.length });
  return runs;
}

/** How many placements of a cell come before this one. */
function rankOf({ placed }: SurveyCell, facts: PlacementFacts): number {
  return firstNotBefore(placed, (other) => byPrecedence(other.facts, facts) < 0);
}

/** The positions of these placements in a cell. One that is not where it belongs may have had another weight: its id decides. */
function positionsOf(cell: SurveyCell, list: readonly PlacementFacts[]): number[] {
  const positions: number[] = [];
  const elsewhere = new Set<string>();
  for (const facts of list) {
    const position = rankOf(cell, facts);
    if (cell.placed[position]?.facts.id === facts.id) positions.push(position);
    else elsewhere.add(facts.id);
  }
  if (elsewhere.size > 0) {
    cell.placed.forEach(({ facts }, position) => elsewhere.has(facts.id) && positions.push(position));
  }
  return positions;
}
