import type { Context as Koa } from 'koa';
import { batchesQuerySchema, batchParamsSchema } from '../../../types';
import { createBatches } from '../placing/batches';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { parse, queryOf } from '../utils/validate';
import { readerOf } from './admin';
import { batchPersonOf } from './person';

export default (context: Context) => {
  const batches = () => partOf(context, createBatches);

  return {
    async list(ctx: Koa) {
      const query = queryOf(ctx, batchesQuerySchema);
      const { batches: data, pagination } = await batches().list(query, batchPersonOf(ctx));
      return { data, meta: { pagination } };
    },

    async undo(ctx: Koa) {
      const { documentId } = parse(batchParamsSchema, ctx.params);
      return { data: await batches().undo(documentId, batchPersonOf(ctx), readerOf(context, ctx)) };
    },
  };
};
