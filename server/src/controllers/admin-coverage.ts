import type { Context as Koa } from 'koa';
import { cellQuerySchema, coverageQuerySchema, gapsQuerySchema } from '../../../types';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { queryOf } from '../utils/validate';
import { readerOf } from './admin';

export default (context: Context) => {
  const coverage = () => getService(context, 'coverage');

  return {
    async find(ctx: Koa) {
      const query = queryOf(ctx, coverageQuerySchema);
      const { coverage: data, revision, at } = await coverage().get(query);
      return { data, meta: { revision, at, locale: query.locale ?? null, segment: query.segment ?? null } };
    },

    async cell(ctx: Koa) {
      return {
        data: await getService(context, 'cell').open(queryOf(ctx, cellQuerySchema), readerOf(context, ctx)),
      };
    },

    async gaps(ctx: Koa) {
      const { gaps, pagination } = await coverage().gaps(queryOf(ctx, gapsQuerySchema));
      return { data: gaps, meta: { pagination } };
    },
  };
};
