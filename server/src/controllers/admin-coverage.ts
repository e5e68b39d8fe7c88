import type { Context as Koa } from 'koa';
import { cellQuerySchema, coverageQuerySchema, gapsQuerySchema } from '../../../types';
import { createCoverage } from '../coverage';
import { createCell } from '../coverage/cell';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { queryOf } from '../utils/validate';
import { readerOf, withMe } from './admin';

export default (context: Context) => {
  const coverage = () => partOf(context, createCoverage);

  return {
    async find(ctx: Koa) {
      const query = withMe(ctx, queryOf(ctx, coverageQuerySchema));
      const { coverage: data, revision, at } = await coverage().get(query, readerOf(context, ctx));
      return { data, meta: { revision, at, locale: query.locale ?? null, segment: query.segment ?? null } };
    },

    async cell(ctx: Koa) {
      return {
        data: await partOf(context, createCell).open(queryOf(ctx, cellQuerySchema), readerOf(context, ctx)),
      };
    },

    async gaps(ctx: Koa) {
      const query = withMe(ctx, queryOf(ctx, gapsQuerySchema));
      const { gaps, pagination } = await coverage().gaps(query, readerOf(context, ctx));
      return { data: gaps, meta: { pagination } };
    },
  };
};
