import type { GapsAssign } from '../../../../../types';
import type { Selection } from './selection';

/** What the assign dialog edits. A field that is not ticked is left as it is; ticked and empty, it is cleared. */
export interface Assignment {
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly brief: string;
  readonly changes: ReadonlySet<AssignedField>;
}

export type AssignedField = 'owner' | 'dueDate' | 'brief';

export const UNCHANGED: Assignment = { owner: '', dueDate: null, brief: '', changes: new Set() };

/** Ticks a field, or takes its tick away. */
export const withTick = (assignment: Assignment, field: AssignedField, on: boolean): Assignment => {
  const changes = new Set(assignment.changes);
  if (on) changes.add(field);
  else changes.delete(field);
  return { ...assignment, changes };
};

/** The request that an assignment makes for the chosen cells. */
export const bodyOf = (
  journey: string,
  selection: Selection,
  { owner, dueDate, brief, changes }: Assignment,
): GapsAssign => ({
  journey,
  cells: [...selection.values()],
  ...(changes.has('owner') ? { owner: owner.trim() || null } : {}),
  ...(changes.has('dueDate') ? { dueDate } : {}),
  ...(changes.has('brief') ? { brief: brief.trim() || null } : {}),
});
