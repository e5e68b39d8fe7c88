import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { t } from './translate';

/** What may stand in for a `{name}` in a message. */
export type TextValues = Record<string, string | number>;

/** Gives this plugin's message for a key in the admin's language, its `{names}` filled in. */
export const useText = () => {
  const { formatMessage } = useIntl();
  return useCallback((key: string, values?: TextValues) => formatMessage({ id: t(key) }, values), [formatMessage]);
};

/** The function that {@link useText} gives. */
export type Text = ReturnType<typeof useText>;
