import type { Context as Koa } from 'koa';
import { gapsAssignSchema } from '../../../types';
import { createOwners } from '../people/owners';
import { createAssign } from '../plan/assign';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { bodyOf } from './admin';
import { mayOf, personOf } from './person';

export default (context: Context) => ({
  async owners(ctx: Koa) {
    return { data: await partOf(context, createOwners).list(personOf(ctx).email, mayOf(ctx, 'plan')) };
  },

  async assign(ctx: Koa) {
    return { data: await partOf(context, createAssign).assign(bodyOf(ctx, gapsAssignSchema)) };
  },
});
