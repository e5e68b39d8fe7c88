import type { Gap, GapsAssign } from '../../../../../types';

/** What is assigned to one gap. */
export type GapAssignment = Pick<GapsAssign, 'owner' | 'dueDate'>;

/** What people who may plan change where it stands: in the list of gaps, or in a slot's drawer. */
export interface GapCellProps {
  readonly gap: Pick<Gap, 'owner' | 'ownerInherited' | 'dueDate' | 'overdue'>;
  /** What the button that opens the field says. */
  readonly label: string;
  /** Absent for people who may not plan. Resolves to whether it was stored. */
  readonly onAssign?: (assignment: GapAssignment) => Promise<boolean>;
  readonly saving: boolean;
}
