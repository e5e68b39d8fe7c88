import { intAt } from '../../at';
import type { Columns } from '../survey/columns';
import { LIVE_IN_VIEW, type CellLook } from './look';
import { OPEN_TO_ALL } from './tally';

/**
 * Marks the segments that the live placements of a cell name, of those entries that are for nobody else: `conditionsAt` says
 * what an entry, by its slot, was found in.
 */
export function markOnlyFor(
  columns: Columns,
  { inView }: CellLook,
  conditionsAt: (slot: number) => number,
  marks: Uint8Array,
): void {
  const { slots, audiences } = columns;
  for (let position = 0; position < columns.size; position += 1) {
    if (inView[position] !== LIVE_IN_VIEW) continue;
    if ((conditionsAt(intAt(slots, position)) & OPEN_TO_ALL) !== 0) continue;
    const end = intAt(audiences.starts, position + 1);
    for (let i = intAt(audiences.starts, position); i < end; i += 1) marks[intAt(audiences.segments, i)] = 1;
  }
}
