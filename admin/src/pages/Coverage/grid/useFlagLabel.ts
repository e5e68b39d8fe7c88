import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { t } from '../../../utils/translate';
import type { Flag } from '../model/flags';

/** The words of a warning: a short one for a cell, a long one for the drawer and for reading aloud. */
export const useFlagLabel = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    ({ kind, count, missing = [] }: Flag) => {
      const values = { count, missing: missing.map((name) => name.toUpperCase()).join(', ') };
      return {
        short: formatMessage({ id: t(`flag.${kind}.short`) }, values),
        long: formatMessage({ id: t(`flag.${kind}.long`) }, values),
      };
    },
    [formatMessage],
  );
};
