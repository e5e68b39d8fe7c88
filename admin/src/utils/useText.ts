import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { t } from './translate';

/** What may stand in for a `{name}` in a message. */
export type TextValues = Record<string, string | number | undefined>;

/** Gives this plugin's message for a key in the admin's language, its `{names}` filled in. */
export const useText = () => {
  const { formatMessage } = useIntl();
  return useCallback((key: string, values?: TextValues) => formatMessage({ id: t(key) }, values), [formatMessage]);
};

/** The same for keys that a site may have of its own, a channel say: where there is no message, the fallback stands. */
export const useTextOr = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: string, fallback: string) => formatMessage({ id: t(key), defaultMessage: fallback }),
    [formatMessage],
  );
};

/** The function that {@link useText} gives. */
export type Text = ReturnType<typeof useText>;
