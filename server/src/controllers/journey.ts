import type { Context as Koa } from 'koa';
import { journeysQuerySchema } from '../../../types';
import { createPublicJourneys } from '../serving/public-journeys';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { answerByUrl } from './public';

export default (context: Context) => ({
  find: (ctx: Koa) =>
    answerByUrl(context, ctx, journeysQuerySchema, (_, call) => partOf(context, createPublicJourneys).find(call)),
});
