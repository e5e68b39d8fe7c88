import type { AssignResult, GapsAssign } from '../../../../../types';
import { useAssignGapsMutation } from '../../../services/plan/assign';

/** Assigns gaps, in one place of the screen; a refusal is left in `error`, for that place to tell. */
export const useAssigning = (onDone: (result: AssignResult) => void) => {
  const [assign, { isLoading: saving, error }] = useAssignGapsMutation();

  /** Resolves to whether it was stored. */
  const save = async (body: GapsAssign): Promise<boolean> => {
    const answer = await assign(body);
    if ('error' in answer) return false;
    onDone(answer.data);
    return true;
  };

  return { save, saving, error };
};
