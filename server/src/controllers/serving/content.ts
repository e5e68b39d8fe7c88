import type { Context as Koa } from 'koa';
import type { z } from 'zod';
import { contentContract as routes, type ContentQuery } from '../../../../types';
import { forbidKeeping } from '../../cache/send';
import { createContent } from '../../serving/content';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { queryOf } from '../../utils/validate';
import { answerByUrl } from '../request/by-url';
import { createPublicQuery } from '../request/public-query';

export default (context: Context) => {
  const content = () => partOf(context, createContent);

  /** Drafts are read again each time, and never looked for among the answers that are kept. */
  const preview = async (ctx: Koa, query: ContentQuery) => {
    forbidKeeping(ctx);
    ctx.body = (await content().find({ ...query, status: 'draft' }, ctx.state.auth)).body;
  };

  const asked = <Schema extends z.ZodType>(ctx: Koa, schema: Schema): z.output<Schema> =>
    queryOf({ querystring: ctx.querystring, query: partOf(context, createPublicQuery)(ctx) }, schema);

  return {
    find: async (ctx: Koa) =>
      ctx.query.status === 'draft'
        ? preview(ctx, asked(ctx, routes['GET /content'].query))
        : answerByUrl(context, ctx, routes['GET /content'].query, content().answer),

    /** `GET /content` with `status=draft`, under a permission of its own that no read-only token holds. */
    preview: (ctx: Koa) => preview(ctx, { ...asked(ctx, routes['GET /content/preview'].query), status: 'draft' }),
  };
};
