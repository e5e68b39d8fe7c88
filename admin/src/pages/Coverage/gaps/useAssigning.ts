import { useState } from 'react';
import type { AssignResult, GapsAssign, UndoResult } from '../../../../../types';
import { useAssignGapsMutation } from '../../../services/plan/assign';
import { useUndoBatchMutation } from '../../../services/placing/batches';

/** What was assigned last, and what became of taking it back. */
export interface Assigned extends AssignResult {
  readonly undone?: UndoResult;
}

/** Assigns gaps and takes the last time back; a refusal is left in `error`, or `undoError`. */
export const useAssigning = () => {
  const [assign, { isLoading: saving, error, reset }] = useAssignGapsMutation();
  const [putBack, { isLoading: undoing, error: undoError, reset: resetUndo }] = useUndoBatchMutation();
  const [assigned, setAssigned] = useState<Assigned | null>(null);

  /** Resolves to whether it was stored. */
  const save = async (body: GapsAssign): Promise<boolean> => {
    const answer = await assign(body);
    if ('error' in answer) return false;
    resetUndo();
    setAssigned(answer.data);
    return true;
  };

  const undo = async (): Promise<void> => {
    if (!assigned?.batch) return;
    const answer = await putBack(assigned.batch);
    if ('data' in answer) setAssigned({ ...assigned, undone: answer.data });
  };

  /** Says no more of it. */
  const dismiss = () => {
    setAssigned(null);
    resetUndo();
  };

  return { save, saving, error, reset, assigned, undo, undoing, undoError, dismiss };
};
