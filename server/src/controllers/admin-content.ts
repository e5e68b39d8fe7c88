import type { Context as Koa } from 'koa';
import {
  contentListQuerySchema,
  contentRefsQuerySchema,
  savedFilterInputSchema,
  savedFilterParamsSchema,
} from '../../../types';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { parse, queryOf } from '../utils/validate';
import { bodyOf, readerOf } from './admin';
import { mayOf, personOf } from './person';

export default (context: Context) => {
  const list = () => getService(context, 'contentList');
  const filters = () => getService(context, 'savedFilters');

  return {
    list: async (ctx: Koa) => list().list(queryOf(ctx, contentListQuerySchema), readerOf(context, ctx)),

    refs: async (ctx: Koa) => list().refs(queryOf(ctx, contentRefsQuerySchema), readerOf(context, ctx)),

    async filters(ctx: Koa) {
      return { data: await filters().list(personOf(ctx).email) };
    },

    async saveFilter(ctx: Koa) {
      const input = bodyOf(ctx, savedFilterInputSchema);
      const saved = await filters().save(input, personOf(ctx).email, mayOf(ctx, 'place'));
      ctx.status = 201;
      return { data: saved };
    },

    async removeFilter(ctx: Koa) {
      const { documentId } = parse(savedFilterParamsSchema, ctx.params);
      await filters().remove(documentId, personOf(ctx).email);
      ctx.status = 204;
    },
  };
};
