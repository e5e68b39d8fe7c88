import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Fault } from '../../../types';
import { faultOf } from './errors';
import { t } from './translate';
import { useText } from './useText';

/** Says a fault in the admin's language. One without a code, or with one that these screens do not know, is said as the server did. */
export const useFaultText = () => {
  const { messages } = useIntl();
  const text = useText();
  return useCallback(
    ({ code, values, message }: Fault): string => {
      const key = `refusal.${code}`;
      return t(key) in messages ? text(key, values) : message;
    },
    [messages, text],
  );
};

/** The same for a request that failed, whatever the reason. */
export const useErrorText = () => {
  const text = useText();
  const faultText = useFaultText();
  return useCallback(
    (error: unknown): string => {
      const fault = faultOf(error);
      return fault ? faultText(fault) : text('common.error.text');
    },
    [text, faultText],
  );
};
