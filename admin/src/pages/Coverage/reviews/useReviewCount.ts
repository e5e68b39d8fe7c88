import type { CoverageQuery } from '../../../../../types';
import { useGetReviewsQuery } from '../../../services/reviews';

/** How many entries need a look, for the tab's badge; `undefined` until it is known, and where the person may read none of them. */
export const useReviewCount = ({ journey, locale, contentTypes = [] }: CoverageQuery): number | undefined => {
  const { data } = useGetReviewsQuery(
    { journey, locale, contentTypes, page: 1, pageSize: 1 },
    { refetchOnMountOrArgChange: true },
  );
  if (!data) return undefined;
  const { pagination, hidden } = data.meta;
  return pagination.total === 0 && hidden > 0 ? undefined : pagination.total;
};
