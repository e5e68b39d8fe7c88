import type { Context as Koa } from 'koa';
import { gapsAssignSchema } from '../../../types';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { bodyOf } from './admin';
import { mayOf, personOf } from './person';

export default (context: Context) => ({
  async owners(ctx: Koa) {
    return { data: await getService(context, 'owners').list(personOf(ctx).email, mayOf(ctx, 'plan')) };
  },

  async assign(ctx: Koa) {
    return { data: await getService(context, 'assign').assign(bodyOf(ctx, gapsAssignSchema)) };
  },
});
