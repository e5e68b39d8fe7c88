import type { Context as Koa } from 'koa';
import type { z } from 'zod';
import type { CacheableAnswer } from '../../cache/answers';
import { createAnswers } from '../../cache/answers';
import { isAnonymous, scopeOf } from '../../cache/scope';
import { forbidKeeping, send } from '../../cache/send';
import type { Call } from '../../serving/call';
import { createSite } from '../../site';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { queryOf, refusePrototypeKeys } from '../../utils/validate';
import { createPublicQuery } from './public-query';

/**
 * Answers a `GET` by its URL and the caller's permission alone: `find` is given the parsed query and who asks, but neither
 * cookies nor headers nor anything of a visitor. So what one caller was answered may be given to the next of the same scope.
 */
export const answerByUrl = async <Schema extends z.ZodType>(
  context: Context,
  ctx: Koa,
  schema: Schema,
  find: (query: z.output<Schema>, call: Call) => Promise<CacheableAnswer>,
): Promise<void> => {
  const config = partOf(context, createSite).config;
  const { auth } = ctx.state as Pick<Call, 'auth'>;
  // A site's own filter may look at more than the URL: then nobody else is given the answer.
  const isFiltered = Boolean(config('filter'));
  const scope = isFiltered ? null : scopeOf(auth, config('cache'));
  // Made of what is parsed: a middleware of the site may have set a part of it.
  refusePrototypeKeys(ctx.querystring);
  const { querystring } = ctx;
  const query = partOf(context, createPublicQuery)(ctx);
  const question = `${ctx.path}?${JSON.stringify(query)}`;
  forbidKeeping(ctx);
  const written = await partOf(context, createAnswers).get(scope, question, (snapshot) =>
    find(queryOf({ querystring, query }, schema), { auth, scope, snapshot }),
  );
  send(ctx, written, { ...config('cache'), anonymous: isAnonymous(auth) && !isFiltered });
};
