import type { Gap, GapsAssign } from '../../../../../types';

/** A field of a gap that is changed where it stands. */
export type GapField = 'owner' | 'dueDate';

/** What is assigned to one gap, of what was seen there. */
export type GapAssignment = Pick<GapsAssign, GapField> & Pick<GapsAssign['cells'][number], 'seen'>;

/** Someone else changed the gap in the meantime: then nothing is assigned, and what stands there now is told. */
export type AssignOutcome =
  { readonly kind: 'saved' | 'failed' } | { readonly kind: 'conflict'; readonly theirs: Pick<Gap, GapField> };

/** What people who may plan change where it stands: in the list of gaps, or in a slot's drawer. */
export interface GapCellProps {
  readonly gap: Pick<Gap, 'owner' | 'ownerInherited' | 'dueDate' | 'overdue'>;
  /** What the button that opens the field says. */
  readonly label: string;
  /** Absent for people who may not plan. */
  readonly onAssign?: (assignment: GapAssignment) => Promise<AssignOutcome>;
  readonly saving: boolean;
}

/** The request that assigns something to one gap. */
export const bodyOfGap = (
  journey: string,
  { stage, touchpoint }: Pick<Gap, 'stage' | 'touchpoint'>,
  { seen, ...fields }: GapAssignment,
): GapsAssign => ({ journey, cells: [{ stage, touchpoint, seen }], ...fields });
