import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../../types';
import type { EntryReader } from '../entries/reader';
import type { PersonWithRights } from '../people/person';
import type { Change, JourneyRow } from '../store';
import { ValidationError } from '../utils/errors';
import type { CodedFault } from '../utils/refusals';

/** Who edits. */
export interface Editor {
  readonly person: PersonWithRights;
  readonly reader: EntryReader;
}

/** Where one edit is made. */
export interface Editing extends Editor {
  readonly change: Change;
  /** As it was before the first edit. */
  readonly journey: JourneyRow;
  /** Which edit it is, from 0. */
  readonly index: number;
}

/** What became of one edit. */
export interface Edited {
  /** What undoes it; `null` where it was so already. */
  readonly inverse: Edit | null;
  /** Placements that were to move along and stayed. */
  readonly left?: number;
}

export const UNCHANGED: Edited = { inverse: null };

/** What somebody else has made of it: the value now, what it was to be changed from, and to. */
export class EditConflict extends Error {
  constructor(
    readonly why: CodedFault,
    readonly values: { readonly is: unknown; readonly from: unknown; readonly to: unknown },
  ) {
    super(why.message);
  }
}

/** Where in a request a fault of an edit is. */
export const pathIn = ({ index }: Pick<Editing, 'index'>, ...parts: (string | number)[]): (string | number)[] => [
  'edits',
  index,
  ...parts,
];

/** What the work finds wrong is told at its place in the request; `at` is given where it is for the work itself. */
export const toldAt = async <R>(
  at: (path: readonly string[]) => readonly (string | number)[],
  work: () => Promise<R>,
): Promise<R> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const { errors = [] } = error.details as { readonly errors?: readonly { readonly path: string[] }[] };
    throw new ValidationError(error.message, {
      errors: errors.map((fault) => ({ ...fault, path: at(fault.path).map(String) })),
    });
  }
};

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Whether two values are the same to whoever reads them as JSON. */
export const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b));
