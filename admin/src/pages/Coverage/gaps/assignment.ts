import type { AssignedField, GapsAssign } from '../../../../../types';
import type { Selection } from './selection';

/** What becomes of a field: it stays as it is on each gap, is set on all of them, or is emptied on all of them. */
export const CHOICES = ['keep', 'set', 'clear'] as const;
export type Choice = (typeof CHOICES)[number];

/** What the assign dialog edits. */
export interface Assignment {
  readonly choices: Readonly<Record<AssignedField, Choice>>;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly brief: string;
}

export const UNCHANGED: Assignment = {
  choices: { owner: 'keep', dueDate: 'keep', brief: 'keep' },
  owner: '',
  dueDate: null,
  brief: '',
};

/** The fields, in the order of the dialog. */
const FIELDS = ['owner', 'dueDate', 'brief'] as const satisfies readonly AssignedField[];

const valueOf = (assignment: Assignment, field: AssignedField): string | null => assignment[field]?.trim() || null;

export const withChoice = (assignment: Assignment, field: AssignedField, choice: Choice): Assignment => ({
  ...assignment,
  choices: { ...assignment.choices, [field]: choice },
});

/** Fields that are to be set, but to nothing: an empty field never empties anything. */
export const unfilled = (assignment: Assignment): readonly AssignedField[] =>
  FIELDS.filter((field) => assignment.choices[field] === 'set' && valueOf(assignment, field) === null);

/** Whether it says anything besides that all stays. */
export const changesAnything = ({ choices }: Assignment): boolean => FIELDS.some((field) => choices[field] !== 'keep');

/** The request that an assignment makes for the chosen cells. */
export const bodyOf = (journey: string, selection: Selection, assignment: Assignment): GapsAssign => ({
  journey,
  cells: [...selection.values()],
  ...Object.fromEntries(
    FIELDS.filter((field) => assignment.choices[field] !== 'keep').map((field) => [
      field,
      assignment.choices[field] === 'clear' ? null : valueOf(assignment, field),
    ]),
  ),
});
