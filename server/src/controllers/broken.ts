import { brokenContract as routes } from '../../../types';
import { createOrphans } from '../broken/repair';
import { createPlacements } from '../placing/placements';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { readerOf } from './request/asker';

export default (context: Context) => {
  const broken = () => partOf(context, createOrphans);

  return {
    orphans: action(routes['GET /orphans'], async ({ query }, ctx) => {
      const { orphans, ...meta } = await broken().list(query, readerOf(context, ctx));
      return { data: orphans, meta: { ...meta, names: await partOf(context, createPlacements).names() } };
    }),

    repair: action(routes['POST /orphans/repair'], async ({ body }, ctx) => ({
      data: await broken().repair(body, readerOf(context, ctx)),
    })),
  };
};
