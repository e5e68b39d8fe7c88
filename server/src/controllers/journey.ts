import type { Context as Koa } from 'koa';
import { journeysQuerySchema } from '../../../types';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { answerByUrl } from './public';

export default (context: Context) => ({
  find: (ctx: Koa) =>
    answerByUrl(context, ctx, journeysQuerySchema, () => getService(context, 'publicJourneys').find()),
});
