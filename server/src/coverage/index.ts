import type { z } from 'zod';
import { cover, gapsOf, narrow } from '../../../engine';
import type { Coverage, CoverageAnswer, Gap, gapsQuerySchema, Pagination } from '../../../types';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { isoOf } from '../utils/instant';
import { paginate } from '../utils/paginate';
import { partOf } from '../utils/part';
import { createCoverageQuery, type CoverageFilters, type Viewer } from './query';
import { createSiteSights } from './site';

type ParsedGapsQuery = z.output<typeof gapsQuerySchema>;

type CoverageNow = Pick<CoverageAnswer['meta'], 'revision' | 'at' | 'site'> & { readonly coverage: Coverage };

export interface GapsPage {
  readonly gaps: Gap[];
  readonly pagination: Pagination;
}

/** Coverage and gaps, computed by the engine from the facts as they are now. */
export const createCoverage = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const query = partOf({ strapi }, createCoverageQuery);
  const sights = partOf({ strapi }, createSiteSights);

  return {
    /** The cells that pass the filters by owner, channel and state; the scores and totals of all. */
    async get(filters: CoverageFilters, viewer: Viewer): Promise<CoverageNow> {
      const revision = await store.revision();
      const { survey, options } = await query.load(filters, viewer);
      const site = await sights.ofJourney(survey, options);
      return { coverage: narrow(cover(survey, options), filters), revision, at: isoOf(options.at), site };
    },

    async gaps(
      { page, pageSize, sort, status, overdue, ...filters }: ParsedGapsQuery,
      viewer: Viewer,
    ): Promise<GapsPage> {
      const { survey, options } = await query.load(filters, viewer);
      const gaps = rankedGaps(narrow(cover(survey, options), filters), { status, overdue, sort });
      const { items, pagination } = paginate(gaps, page, pageSize);
      return { gaps: items, pagination };
    },
  };
};

/** The gaps of a coverage that are asked for, in an order: by rank, by default. */
export const rankedGaps = (
  coverage: Coverage,
  { status, overdue, sort = 'priority:desc' }: Partial<Pick<ParsedGapsQuery, 'status' | 'overdue' | 'sort'>>,
): Gap[] =>
  sortGaps(
    gapsOf(coverage, status).filter((gap) => gap.overdue || !overdue),
    sort,
    coverage.stages.map(({ slug }) => slug),
  );

/** Ranked gaps by another column; equal ones stay in their rank. Cells without an owner or a date come last. */
const sortGaps = (gaps: Gap[], sort: string, stages: readonly string[]): Gap[] => {
  const [column = 'priority', direction] = sort.split(':');
  const valueOf = (gap: Gap): number | string | null => {
    if (column === 'stage') return stages.indexOf(gap.stage);
    return gap[column as 'priority' | 'points' | 'missing' | 'touchpoint' | 'owner' | 'dueDate'];
  };
  const factor = direction === 'desc' ? -1 : 1;
  return [...gaps].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === right) return 0;
    if (left === null || right === null) return left === null ? 1 : -1;
    return (left < right ? -1 : 1) * factor;
  });
};
