import { useMemo } from 'react';
import { passes } from '../../../../../engine';
import type { Coverage, CoverageQuery } from '../../../../../types';
import { useTouchpointsCoverageQuery } from '../../../services/coverage/coverage';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import { joinSides, otherQuery, sideOf } from './comparison';
import type { CoverageContextValue } from './context';
import { filterOf, isNarrowed, type CellFilter } from './narrowing';
import type { CoverageUrl } from './useCoverageUrl';

type Seen = Pick<CoverageContextValue, 'coverage' | 'filter' | 'shows' | 'other'>;

/**
 * What of a coverage is shown, and beside what; `null` until it is there. The same object as long as nothing of it changes,
 * whatever else the URL says: the grid is redrawn with it.
 */
export const useSeen = (coverage: Coverage | undefined, query: CoverageQuery, url: CoverageUrl): Seen | null => {
  const isCompared = url.compare !== null && url.tab === 'grid';
  const { currentData, refetch, fulfilledTimeStamp } = useTouchpointsCoverageQuery(
    url.compare ? otherQuery(query, url.compare) : query,
    {
      skip: !isCompared,
      refetchOnMountOrArgChange: true,
    },
  );
  // Both sides are of the same moment.
  useRefetchOnFocus(refetch, isCompared ? fulfilledTimeStamp : undefined);
  const other = isCompared ? currentData?.data : undefined;
  const filterKey = JSON.stringify(filterOf(url));
  return useMemo(() => {
    if (!coverage) return null;
    const filter = JSON.parse(filterKey) as CellFilter;
    const joined = other ? joinSides(coverage, other) : coverage;
    return {
      coverage: joined,
      filter,
      shows: isNarrowed(filter) ? passes(joined, filter) : undefined,
      other: other ? sideOf(other) : null,
    };
  }, [coverage, other, filterKey]);
};
