import type { Context as Koa } from 'koa';
import { trendQuerySchema, trendRecordSchema } from '../../../types';
import { createTrend } from '../trend';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { queryOf } from '../utils/validate';
import { bodyOf, readerOf } from './admin';

export default (context: Context) => {
  const trend = () => partOf(context, createTrend);

  return {
    async find(ctx: Koa) {
      return { data: await trend().points(queryOf(ctx, trendQuerySchema), readerOf(context, ctx)) };
    },

    async changes(ctx: Koa) {
      return { data: await trend().changes(queryOf(ctx, trendQuerySchema), readerOf(context, ctx)) };
    },

    async record(ctx: Koa) {
      return { data: await trend().record(bodyOf(ctx, trendRecordSchema)) };
    },
  };
};
