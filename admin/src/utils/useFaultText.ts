import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Fault } from '../../../types';
import { errorStatus, faultOf, faultsOf, needsPlace, type PlacedFault } from './errors';
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

/** The same for a fault at some place: where that is, if its words need it. */
export const usePlacedFaultText = () => {
  const text = useText();
  const faultText = useFaultText();
  return useCallback(
    (fault: PlacedFault): string =>
      needsPlace(fault) ? text('fault.at', { place: fault.path, fault: faultText(fault) }) : faultText(fault),
    [text, faultText],
  );
};

/** What Strapi says of an error that it does not tell. */
const UNTOLD = 'Internal Server Error';

/** The same for a request that failed, whatever the reason. What never reached the server is told by the browser in its own words. */
export const useErrorText = () => {
  const text = useText();
  const faultText = useFaultText();
  const placedText = usePlacedFaultText();
  return useCallback(
    (error: unknown): string => {
      const faults = faultsOf(error);
      if (faults.length > 0 && faults.every(({ code }) => code)) return faults.map(placedText).join('; ');
      const fault = errorStatus(error) === null ? null : faultOf(error);
      if (fault?.message === UNTOLD) return text('common.error.server');
      return fault ? faultText(fault) : text('common.error.text');
    },
    [text, faultText, placedText],
  );
};
