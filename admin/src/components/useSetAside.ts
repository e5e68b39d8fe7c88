import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { EntryRef } from '../../../types';
import { useTouchpointsSetAsideMutation } from '../services/overrides';
import { errorMessage } from '../utils/errors';
import { t } from '../utils/translate';

/** Marks entries as "not journey content", or brings them back, and says so. */
export const useSetAside = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [change, { isLoading: moving }] = useTouchpointsSetAsideMutation();

  const setAside = async (entries: readonly EntryRef[], aside: boolean, onDone: () => void) => {
    const answer = await change({ entries: [...entries], setAside: aside });
    if ('error' in answer) {
      const message = errorMessage(answer.error) ?? formatMessage({ id: t('common.error.text') });
      toggleNotification({ type: 'danger', message });
      return;
    }
    onDone();
    const done = aside ? 'unplaced.setAside.done' : 'unplaced.bringBack.done';
    toggleNotification({ type: 'success', message: formatMessage({ id: t(done) }, { count: answer.data.changed }) });
  };

  return { setAside, moving };
};
