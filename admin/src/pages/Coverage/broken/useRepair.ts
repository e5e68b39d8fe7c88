import { useNotification } from '@strapi/strapi/admin';
import type { OrphansRepair } from '../../../../../types';
import { useTouchpointsRepairOrphansMutation } from '../../../services/broken';
import { useText } from '../../../utils/useText';

/** Mends broken links and says how many; a refusal is left in `error`. */
export const useRepair = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [repair, { isLoading: busy, error, reset }] = useTouchpointsRepairOrphansMutation();

  /** Resolves to whether they were mended. */
  const mend = async (change: OrphansRepair): Promise<boolean> => {
    const answer = await repair(change);
    if ('error' in answer) return false;
    const removed = change.action === 'remove' || change.action === 'removeAll';
    const done = removed ? 'orphans.removed' : 'orphans.done';
    const message = text(done, { count: answer.data.changed });
    toggleNotification({ type: 'success', message });
    return true;
  };

  return { mend, busy, error, reset };
};
