import type { Context as Koa } from 'koa';
import { journeysQuerySchema } from '../../../types';
import { createAccess } from '../services/access';
import { answer } from '../utils/answer';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { queryOf } from '../utils/validate';

export default (context: Context) => ({
  async find(ctx: Koa) {
    queryOf(ctx, journeysQuerySchema);
    const body = await getService(context, 'publicJourneys').find();
    const anonymous = createAccess(context).isAnonymous(ctx.state.auth);
    answer(ctx, body, { ...getService(context, 'site').config('cache'), anonymous });
  },
});
