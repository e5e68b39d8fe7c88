import type { CoverageQuery } from '../../../../../types';
import { useGetReviewsQuery } from '../../../services/reviews';

/** How many entries need a look, for the tab's badge; `undefined` until it is known. */
export const useReviewCount = ({ journey, locale, contentTypes = [] }: CoverageQuery): number | undefined => {
  const { data } = useGetReviewsQuery(
    { journey, locale, contentTypes, page: 1, pageSize: 1 },
    { refetchOnMountOrArgChange: true },
  );
  return data?.meta.pagination.total;
};
