import { parseSort } from '../../../components/SortHead';
import type { QueryOf } from '../../../services/request';
import type { CoverageUrl } from '../model/useCoverageUrl';

/** Gaps are ranked, unless another column is chosen. */
export const DEFAULT_SORT = 'priority:desc';

/** What the list of gaps is asked for besides the screen's filters. Without a status: what is still to be done. */
export type GapsAsked = Pick<QueryOf<'GET /gaps'>, 'owner' | 'status' | 'overdue' | 'sort'>;

/** Whose gaps the tab shows, how far they have come, and in which order. */
export const gapsQueryOf = ({
  mine,
  overdue,
  status,
  sort,
}: Pick<CoverageUrl, 'mine' | 'overdue' | 'status' | 'sort'>): GapsAsked => {
  const { by, order } = parseSort(sort, DEFAULT_SORT);
  return {
    ...(mine ? { owner: ['me'] } : {}),
    ...(overdue ? { overdue: true } : {}),
    ...(status.length > 0 ? { status } : {}),
    sort: `${by}:${order}`,
  };
};
