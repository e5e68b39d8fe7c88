import type { Context as Koa } from 'koa';
import { cellQuerySchema, coverageQuerySchema, gapsQuerySchema } from '../../../types';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { parse } from '../utils/validate';
import { readerOf } from './admin';

export default (context: Context) => {
  const coverage = () => getService(context, 'coverage');

  return {
    async find(ctx: Koa) {
      const query = parse(coverageQuerySchema, ctx.query);
      const { coverage: data, revision, at } = await coverage().get(query);
      return { data, meta: { revision, at, locale: query.locale ?? null, segment: query.segment ?? null } };
    },

    async cell(ctx: Koa) {
      return {
        data: await getService(context, 'cell').open(parse(cellQuerySchema, ctx.query), readerOf(context, ctx)),
      };
    },

    async gaps(ctx: Koa) {
      const { gaps, pagination } = await coverage().gaps(parse(gapsQuerySchema, ctx.query));
      return { data: gaps, meta: { pagination } };
    },
  };
};
