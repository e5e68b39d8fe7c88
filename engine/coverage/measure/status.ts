import type { GapStatus, State } from '../../../types/coverage';
import type { MomentFacts } from '../../../types/world';
import type { Tally } from '../look/tally';

/**
 * How far work on a cell has come. It is never stored: it follows from what is placed and from the plan, so it cannot be
 * forgotten.
 */
export function statusOf(
  state: State | null,
  { draft, scheduled }: Pick<Tally, 'draft' | 'scheduled'>,
  moment: Pick<MomentFacts, 'owner' | 'dueDate'> | undefined,
): GapStatus | null {
  if (state === null) return null;
  if (state === 'covered' || state === 'excess') return 'done';
  if (draft + scheduled > 0) return 'inProgress';
  return moment?.owner || moment?.dueDate ? 'planned' : 'open';
}
