import { useIntl } from 'react-intl';
import { t } from './translate';

/** The screen's word for a channel; a channel of the site's own stands as it was typed. */
export const useChannelText = () => {
  const { messages } = useIntl();
  return (channel: string | null): string => {
    const message = messages[t(`channel.${channel ?? 'other'}`)];
    return typeof message === 'string' ? message : (channel ?? '');
  };
};
