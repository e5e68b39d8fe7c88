import type { Context as Koa } from 'koa';
import { contentQuerySchema } from '../../../types';
import { createAccess } from '../services/access';
import { answer } from '../utils/answer';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { parse } from '../utils/validate';

export default (context: Context) => {
  const access = createAccess(context);

  const serve = async (ctx: Koa, query: unknown) => {
    const parsed = parse(contentQuerySchema, query);
    const { body, validUntil } = await getService(context, 'content').find(parsed, ctx.state.auth);
    const site = getService(context, 'site');
    // A site's own filter may look at more than the URL: then nobody else may keep the answer.
    const shared = access.isAnonymous(ctx.state.auth) && !site.config('filter');
    answer(ctx, body, { ...site.config('cache'), anonymous: shared, noStore: parsed.status === 'draft', validUntil });
  };

  return {
    find: (ctx: Koa) => serve(ctx, ctx.query),

    /** `GET /content` with `status=draft`, under a permission of its own that no read-only token holds. */
    preview: (ctx: Koa) => serve(ctx, { ...ctx.query, status: 'draft' }),
  };
};
