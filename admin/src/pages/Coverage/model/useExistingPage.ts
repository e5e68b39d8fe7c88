import { useEffect } from 'react';
import type { Pagination } from '../../../../../types';
import { useCoverage } from './context';

/** Goes back to the last page there is, when what stood on the page in the URL is gone. */
export const useExistingPage = (pagination: Pagination | undefined) => {
  const { url, setUrl } = useCoverage();
  const last = Math.max(1, pagination?.pageCount ?? url.page);

  useEffect(() => {
    if (url.page > last) setUrl({ page: last }, { replace: true });
  }, [url.page, last, setUrl]);
};
