import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readUrl, writeUrl, type ContentUrl } from './contentUrl';

/** Changes what is shown; `replace` leaves no step for the browser's back button. */
export type SetContentUrl = (change: Partial<ContentUrl>, options?: { readonly replace?: boolean }) => void;

/** A change of anything but the page begins at the first page again. */
const withFirstPage = (change: Partial<ContentUrl>): Partial<ContentUrl> =>
  'page' in change || 'triage' in change ? change : { ...change, page: 1 };

/** The screen's state, kept in the URL: links can be shared, and the back button works. */
export const useContentUrl = (): readonly [ContentUrl, SetContentUrl] => {
  const [params, setParams] = useSearchParams();
  const url = useMemo(() => readUrl(params), [params]);
  const set = useCallback<SetContentUrl>(
    (change, options) =>
      setParams((before) => writeUrl({ ...readUrl(before), ...withFirstPage(change) }), {
        replace: options?.replace ?? false,
      }),
    [setParams],
  );
  return [url, set];
};
