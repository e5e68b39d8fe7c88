import type { CoverageOptions } from '../../../types/coverage';
import { cellName } from '../../cell-name';
import type { Survey } from '../survey/survey';

/** How many placements lead to an entry that is gone, by cell; a stage as a whole has those of all its cells. */
export function brokenIn({ gone }: Survey, { contentTypes }: CoverageOptions): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (cell: string): void => void counts.set(cell, (counts.get(cell) ?? 0) + 1);
  for (const { contentType, stage, touchpoint } of gone) {
    if (contentTypes && !contentTypes.includes(contentType)) continue;
    add(stage);
    if (touchpoint !== null) add(cellName(stage, touchpoint));
  }
  return counts;
}
