import type { BulkResult, PlacementsBulk } from '../../../../../types';
import { usePlaceInBulkMutation } from '../../../services/placing/bulk';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import { useTell, type Outcome } from './outcome';
import { useUndoBatch } from './useUndoBatch';

/** Changes what is placed, and tells it in the drawer with the way back. */
export const usePlacing = () => {
  const text = useText();
  const errorText = useErrorText();
  const tell = useTell();
  const undoOf = useUndoBatch();
  const [place, { isLoading: saving, error }] = usePlaceInBulkMutation();

  /** Resolves to what was done; `null` where it was refused, which is told unless someone else does. */
  const change = async (
    body: PlacementsBulk,
    done: Pick<Outcome, 'text' | 'detail'>,
    refused: 'told' | 'left' = 'told',
  ): Promise<BulkResult | null> => {
    const answer = await place(body);
    if ('data' in answer) {
      tell({ tone: 'success', ...done, undo: undoOf(answer.data.batch) });
      return answer.data;
    }
    const detail = errorText(answer.error);
    if (refused === 'told') tell({ tone: 'danger', text: text('common.failed'), detail });
    return null;
  };

  return { change, saving, error };
};
