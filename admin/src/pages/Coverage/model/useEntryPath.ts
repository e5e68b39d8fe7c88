import { useCallback } from 'react';
import type { EntrySummary } from '../../../../../types';
import { entryPath } from '../../../utils/links';
import { useCoverage } from './context';

/** The way to an entry in the Content Manager, in the locale that is looked at; `null` where its content type is gone. */
export const useEntryPath = () => {
  const { setup, query } = useCoverage();
  return useCallback(
    ({ contentType, documentId, locales }: Pick<EntrySummary, 'contentType' | 'documentId' | 'locales'>) => {
      const type = setup.contentTypes.find(({ uid }) => uid === contentType);
      if (!type) return null;
      const locale = query.locale && locales.includes(query.locale) ? query.locale : locales[0];
      return entryPath(type, documentId, locale);
    },
    [setup, query.locale],
  );
};
