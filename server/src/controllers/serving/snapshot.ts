import type { Context as Koa } from 'koa';
import { snapshotContract as routes } from '../../../../types';
import { createPublicSnapshot } from '../../serving/public-snapshot';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { answerByUrl } from '../request/by-url';

export default (context: Context) => ({
  find: (ctx: Koa) =>
    answerByUrl(context, ctx, routes['GET /snapshot'].query, (query, call) =>
      partOf(context, createPublicSnapshot).find(query, call),
    ),
});
