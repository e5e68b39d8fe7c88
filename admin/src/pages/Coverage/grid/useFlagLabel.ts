import { useCallback } from 'react';
import { useText } from '../../../utils/useText';
import type { CoverageNames } from '../model/context';
import type { Flag } from '../model/flags';

/** The words of a warning: a short one for a cell, a long one for the drawer and for reading aloud. */
export const useFlagLabel = ({ segment }: Pick<CoverageNames, 'segment'>) => {
  const text = useText();
  return useCallback(
    ({ kind, count, missing = [] }: Flag, length: 'short' | 'long') => {
      const name = kind === 'missingLocales' ? (code: string) => code.toUpperCase() : segment;
      const values = { count, missing: missing.map(name).join(', '), segments: missing.length };
      return text(`flag.${kind}.${length}`, values);
    },
    [text, segment],
  );
};
