import { useCallback } from 'react';
import type { Setup } from '../../../types';
import { useText } from '../utils/useText';

/** Names whoever the site reads as, within a sentence: the public, or an API token; without its name where the person may not see it. */
export const useSiteCaller = (): ((setup: Setup) => string) => {
  const text = useText();
  return useCallback(
    ({ settings: { siteReader }, access: { tokens } }) => {
      if (!siteReader) return text('site.who.public');
      // A token may have got another name since it was chosen.
      const name = tokens.find(({ id }) => id === siteReader.token)?.name ?? siteReader.name;
      return name === null ? text('site.who.anyToken') : text('site.who.token', { name });
    },
    [text],
  );
};
