import { useUndoBatchMutation } from '../../../services/placing/batches';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import type { Outcome } from './outcome';

/** Makes the way back from a change that the server recorded; none where nothing was changed. */
export const useUndoBatch = () => {
  const text = useText();
  const errorText = useErrorText();
  const [putBack] = useUndoBatchMutation();
  return (batch: string | null): Outcome['undo'] => {
    if (!batch) return undefined;
    const undo = async (): Promise<Outcome> => {
      const answer = await putBack(batch);
      if ('error' in answer) {
        const detail = errorText(answer.error);
        return { tone: 'danger', text: text('drawer.undo.failed'), detail, undo };
      }
      return { tone: 'success', text: text(answer.data.kept > 0 ? 'drawer.undone.kept' : 'drawer.undone') };
    };
    return undo;
  };
};
