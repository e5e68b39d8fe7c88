import { useNotification } from '@strapi/strapi/admin';
import type { Grant, OrphansRepair } from '../../../../../types';
import { useTouchpointsRepairOrphansMutation } from '../../../services/broken';
import { useGrantMutation } from '../../../services/setup';
import { useText } from '../../../utils/useText';

/** Mends broken links and says how many; a refusal is left in `error`. */
export const useRepair = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [repair, repairing] = useTouchpointsRepairOrphansMutation();
  const [grant, granting] = useGrantMutation();

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

  /** Lets the site read a content type that was renamed. */
  const give = async (wanted: Grant): Promise<void> => {
    const answer = await grant(wanted);
    if (!('error' in answer)) toggleNotification({ type: 'success', message: text('setup.grant.done') });
  };

  const reset = () => {
    repairing.reset();
    granting.reset();
  };
  return {
    mend,
    give,
    busy: repairing.isLoading || granting.isLoading,
    error: repairing.error ?? granting.error,
    reset,
  };
};
