import { useNotification } from '@strapi/strapi/admin';
import type { EntryRef } from '../../../types';
import { useTouchpointsSetAsideMutation } from '../services/overrides';
import { useErrorText } from '../utils/useFaultText';
import { useText } from '../utils/useText';

/** Marks entries as "not journey content", or brings them back, and says so. */
export const useSetAside = () => {
  const text = useText();
  const errorText = useErrorText();
  const { toggleNotification } = useNotification();
  const [change, { isLoading: moving }] = useTouchpointsSetAsideMutation();

  const setAside = async (entries: readonly EntryRef[], aside: boolean, onDone: () => void) => {
    const answer = await change({ entries: [...entries], setAside: aside });
    if ('error' in answer) {
      const message = errorText(answer.error);
      toggleNotification({ type: 'danger', message });
      return;
    }
    onDone();
    const done = aside ? 'unplaced.setAside.done' : 'unplaced.bringBack.done';
    toggleNotification({ type: 'success', message: text(done, { count: answer.data.changed }) });
  };

  return { setAside, moving };
};
