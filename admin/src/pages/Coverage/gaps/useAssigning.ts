import type { AssignResult, GapsAssign } from '../../../../../types';
import { useTouchpointsRefreshMutation } from '../../../services/coverage/coverage';
import { useAssignGapsMutation } from '../../../services/plan/assign';
import { conflictOf } from '../../../utils/errors';
import type { AssignOutcome } from './gapCell';

/** Assigns gaps, in one place of the screen; a refusal is left in `error`, for that place to tell. */
export const useAssigning = (onDone: (result: AssignResult) => void) => {
  const [assign, { isLoading: saving, error }] = useAssignGapsMutation();
  const [refresh] = useTouchpointsRefreshMutation();

  const save = async (body: GapsAssign): Promise<AssignOutcome> => {
    const answer = await assign(body);
    if ('data' in answer) {
      onDone(answer.data);
      return { kind: 'saved' };
    }
    const [theirs] = conflictOf(answer.error)?.cells ?? [];
    if (!theirs) return { kind: 'failed' };
    // The screen behind is as old as what was seen there.
    void refresh();
    return { kind: 'conflict', theirs };
  };

  return { save, saving, error: conflictOf(error) ? undefined : error };
};
