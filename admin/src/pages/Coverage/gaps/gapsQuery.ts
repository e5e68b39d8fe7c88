import { parseSort } from '../../../components/SortHead';
import type { GapStatus } from '../model/gapStatus';
import type { CoverageUrl } from '../model/useCoverageUrl';

/** Gaps are ranked, unless another column is chosen. */
export const DEFAULT_SORT = 'priority:desc';

/** What the list of gaps is asked for besides the screen's filters. */
export interface GapsListQuery {
  readonly owner?: string[];
  /** Left out: what is still to be done. */
  readonly status?: GapStatus[];
  /** `column:order`. */
  readonly sort: string;
}

/** Whose gaps the tab shows, how far they have come, and in which order. */
export const gapsQueryOf = ({ mine, status, sort }: Pick<CoverageUrl, 'mine' | 'status' | 'sort'>): GapsListQuery => {
  const { by, order } = parseSort(sort, DEFAULT_SORT);
  return {
    ...(mine ? { owner: ['me'] } : {}),
    ...(status.length > 0 ? { status: [...status] } : {}),
    sort: `${by}:${order}`,
  };
};
