import { useState } from 'react';
import type { GapCellProps, GapField } from './gapCell';

interface Edited {
  readonly value: string | null;
  /** What the person has seen there: what a colleague saves in the meantime is not written over before it is shown. */
  readonly seen: string | null;
  /** It was shown that a colleague did. */
  readonly overtaken: boolean;
}

/** One field of a gap while it is edited; `stands` is what the gap says now. */
export const useGapField = (field: GapField, stands: string | null, onAssign: GapCellProps['onAssign']) => {
  const beginning: Edited = { value: stands, seen: stands, overtaken: false };
  const [edited, setEdited] = useState(beginning);
  const { seen, overtaken } = edited;
  const value = edited.value?.trim() || null;

  const save = async (): Promise<boolean> => {
    const outcome = await onAssign?.({ [field]: value, seen: { [field]: seen } });
    if (outcome?.kind === 'conflict') setEdited({ value, seen: outcome.theirs[field], overtaken: true });
    return outcome?.kind === 'saved';
  };

  return {
    /** As it is written. */
    written: edited.value,
    write: (written: string | null) => setEdited({ ...edited, value: written }),
    begin: () => setEdited(beginning),
    save,
    dirty: value !== seen,
    versions: overtaken ? { mine: value, theirs: seen } : null,
  };
};
