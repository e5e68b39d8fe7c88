import type { Context as Koa } from 'koa';
import { snapshotQuerySchema } from '../../../types';
import { createPublicSnapshot } from '../serving/public-snapshot';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { answerByUrl } from './public';

export default (context: Context) => ({
  find: (ctx: Koa) =>
    answerByUrl(context, ctx, snapshotQuerySchema, (query, call) =>
      partOf(context, createPublicSnapshot).find(query, call),
    ),
});
