import { useState } from 'react';
import type { AssignResult, UndoResult } from '../../../../../types';
import { useUndoBatchMutation } from '../../../services/placing/batches';

/** What was assigned last, and what became of taking it back. */
interface Assigned extends AssignResult {
  readonly undone?: UndoResult;
}

/** What was assigned last, wherever on the screen, and taking it back; a refusal is left in `undoError`. */
export const useAssigned = () => {
  const [putBack, { isLoading: undoing, error: undoError, reset }] = useUndoBatchMutation();
  const [assigned, setAssigned] = useState<Assigned | null>(null);

  /** Says that something was assigned, and no more of what was before. */
  const tell = (result: AssignResult | null) => {
    reset();
    setAssigned(result);
  };

  const undo = async (): Promise<void> => {
    if (!assigned?.batch) return;
    const answer = await putBack(assigned.batch);
    if ('data' in answer) setAssigned({ ...assigned, undone: answer.data });
  };

  return { assigned, tell, undo, undoing, undoError, dismiss: () => tell(null) };
};
