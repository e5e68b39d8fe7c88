import { useTouchpointsOrphansQuery } from '../../../services/broken';

/** How many pieces point at something that is gone. */
export const useOrphanCount = (): number => {
  const { data } = useTouchpointsOrphansQuery({ page: 1, pageSize: 1 }, { refetchOnMountOrArgChange: true });
  return data?.meta.pagination.total ?? 0;
};
