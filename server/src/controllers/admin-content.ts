import type { Context as Koa } from 'koa';
import {
  contentListQuerySchema,
  contentRefsQuerySchema,
  savedFilterInputSchema,
  savedFilterParamsSchema,
} from '../../../types';
import { createContentList } from '../inventory/list';
import { createSavedFilters } from '../inventory/saved-filters';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { parse, queryOf } from '../utils/validate';
import { bodyOf, readerOf } from './admin';
import { batchPersonOf } from './person';

export default (context: Context) => {
  const list = () => partOf(context, createContentList);
  const filters = () => partOf(context, createSavedFilters);

  return {
    list: async (ctx: Koa) => list().list(queryOf(ctx, contentListQuerySchema), readerOf(context, ctx)),

    refs: async (ctx: Koa) => list().refs(queryOf(ctx, contentRefsQuerySchema), readerOf(context, ctx)),

    async filters(ctx: Koa) {
      return { data: await filters().list(batchPersonOf(ctx)) };
    },

    async saveFilter(ctx: Koa) {
      const input = bodyOf(ctx, savedFilterInputSchema);
      const saved = await filters().save(input, batchPersonOf(ctx));
      ctx.status = 201;
      return { data: saved };
    },

    async removeFilter(ctx: Koa) {
      const { documentId } = parse(savedFilterParamsSchema, ctx.params);
      await filters().remove(documentId, batchPersonOf(ctx));
      ctx.status = 204;
    },
  };
};
