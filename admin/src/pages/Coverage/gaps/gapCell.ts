import type { Gap, GapsAssign } from '../../../../../types';

/** What is assigned to one gap. */
export type GapAssignment = Pick<GapsAssign, 'owner' | 'dueDate'>;

/** A cell of the list that people who may plan change where it stands. */
export interface GapCellProps {
  readonly gap: Gap;
  /** What the button that opens the field says. */
  readonly label: string;
  /** Absent for people who may not plan. Resolves to whether it was stored. */
  readonly onAssign?: (assignment: GapAssignment) => Promise<boolean>;
  readonly saving: boolean;
}
