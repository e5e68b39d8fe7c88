import { useCallback } from 'react';
import type { CellPlace } from './cells';
import { useCoverage } from './context';

/**
 * For links out of a slot: puts the slot, as it is read, in the place of the address that is left. Back, the browser's or
 * Strapi's, leads there, to what came of it and what is next, wherever the link stood.
 */
export const useLeaveFrom = () => {
  const { setUrl } = useCoverage();
  return useCallback(
    ({ stage, touchpoint }: CellPlace) => setUrl({ cell: { stage, touchpoint }, view: null }, { replace: true }),
    [setUrl],
  );
};
