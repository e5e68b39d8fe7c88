import { useCallback, useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { t } from './translate';

/** What may stand in for a `{name}` in a message. */
export type TextValues = Record<string, string | number | undefined>;

/** Gives this plugin's message for a key in the admin's language, its `{names}` filled in. */
export type Text = (key: string, values?: TextValues) => string;

/** How many sentences are remembered at most. */
const MOST = 2000;

/** By language; a grid says the same few sentences hundreds of times, and to word one takes a tenth of a millisecond. */
const remembered = new WeakMap<IntlShape['formatMessage'], Text>();

const remember = (formatMessage: IntlShape['formatMessage']): Text => {
  const said = new Map<string, string>();
  return (key, values) => {
    const what = values ? `${key} ${JSON.stringify(values)}` : key;
    const before = said.get(what);
    if (before !== undefined) return before;
    if (said.size >= MOST) said.clear();
    const sentence = formatMessage({ id: t(key) }, values);
    said.set(what, sentence);
    return sentence;
  };
};

/** Gives a {@link Text}; the same function as long as the language stays. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useMemo(() => {
    const text = remembered.get(formatMessage) ?? remember(formatMessage);
    remembered.set(formatMessage, text);
    return text;
  }, [formatMessage]);
};

/** The same for keys that a site may have of its own, a channel say: where there is no message, the fallback stands. */
export const useTextOr = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: string, fallback: string) => formatMessage({ id: t(key), defaultMessage: fallback }),
    [formatMessage],
  );
};
