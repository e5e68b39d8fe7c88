import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';
import type { Flag } from '../model/flags';

/** The words of a warning: a short one for a cell, a long one for the drawer and for reading aloud. */
export const useFlagLabel = () => {
  const { formatMessage } = useIntl();
  const { names } = useCoverage();
  return useCallback(
    ({ kind, count, missing = [] }: Flag) => {
      const name = kind === 'missingSegments' ? names.segment : (code: string) => code.toUpperCase();
      const values = { count, missing: missing.map(name).join(', ') };
      return {
        short: formatMessage({ id: t(`flag.${kind}.short`) }, values),
        long: formatMessage({ id: t(`flag.${kind}.long`) }, values),
      };
    },
    [formatMessage, names],
  );
};
