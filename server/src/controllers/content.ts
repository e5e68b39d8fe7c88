import type { Context as Koa } from 'koa';
import { contentQuerySchema, previewQuerySchema, type ContentQuery } from '../../../types';
import { createAccess } from '../services/access';
import { answer } from '../utils/answer';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { queryOf } from '../utils/validate';

export default (context: Context) => {
  const access = createAccess(context);

  const serve = async (ctx: Koa, query: ContentQuery) => {
    const { body, validUntil } = await getService(context, 'content').find(query, ctx.state.auth);
    const site = getService(context, 'site');
    // A site's own filter may look at more than the URL: then nobody else may keep the answer.
    const shared = access.isAnonymous(ctx.state.auth) && !site.config('filter');
    answer(ctx, body, { ...site.config('cache'), anonymous: shared, noStore: query.status === 'draft', validUntil });
  };

  return {
    find: (ctx: Koa) => serve(ctx, queryOf(ctx, contentQuerySchema)),

    /** `GET /content` with `status=draft`, under a permission of its own that no read-only token holds. */
    preview: (ctx: Koa) => serve(ctx, { ...queryOf(ctx, previewQuerySchema), status: 'draft' }),
  };
};
