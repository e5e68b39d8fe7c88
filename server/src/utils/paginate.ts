import type { Pagination } from '../../../types';

/** One page of a list; a page past the end is empty. */
export const paginate = <T>(
  items: readonly T[],
  page: number,
  pageSize: number,
): { items: T[]; pagination: Pagination } => ({
  items: items.slice((page - 1) * pageSize, page * pageSize),
  pagination: { page, pageSize, pageCount: Math.ceil(items.length / pageSize), total: items.length },
});
