import { useGetReviewsQuery } from '../../../services/reviews';
import { useCoverage } from '../model/context';

/** How many entries need a look, for the tab's badge; `undefined` until it is known. */
export const useReviewCount = (): number | undefined => {
  const { journey, query, url } = useCoverage();
  const { data } = useGetReviewsQuery(
    {
      journey: journey.slug,
      locale: query.locale,
      contentTypes: [...url.contentTypes],
      page: 1,
      pageSize: 1,
    },
    { refetchOnMountOrArgChange: true },
  );
  return data?.meta.pagination.total;
};
