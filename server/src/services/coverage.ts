import type { z } from 'zod';
import type { Coverage, Gap, gapsQuerySchema, Pagination, World } from '../../../types';
import { cover, gapsOf } from '../../../engine';
import type { Context } from '../utils/context';
import { paginate } from '../utils/paginate';
import { createCoverageQuery, type CoverageFilters } from './coverage-query';
import { createStore } from './store';

type GapsQuery = z.output<typeof gapsQuerySchema>;

/** Coverage and gaps, computed by the engine from the facts as they are now. */
export const createCoverage = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const query = createCoverageQuery({ strapi });

  return {
    async get(filters: CoverageFilters): Promise<{ coverage: Coverage; revision: number; at: string }> {
      const revision = await store.revision();
      const { world, options } = await query.load(filters);
      return { coverage: cover(world, options), revision, at: new Date(options.at).toISOString() };
    },

    async gaps({ page, pageSize, sort, ...filters }: GapsQuery): Promise<{ gaps: Gap[]; pagination: Pagination }> {
      const { world, options } = await query.load(filters);
      const ranked = sortGaps(gapsOf(cover(world, options)), sort, world);
      const { items, pagination } = paginate(ranked, page, pageSize);
      return { gaps: items, pagination };
    },
  };
};

/** Ranked gaps by another column; equal ones stay in their rank. Cells without an owner or a date come last. */
const sortGaps = (gaps: Gap[], sort: string, world: World): Gap[] => {
  const [column = 'priority', direction] = sort.split(':');
  const stages = world.stages.map((stage) => stage.slug);
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
