import type { Context as Koa } from 'koa';
import { grantSchema, settingsPatchSchema } from '../../../types';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { abilityOf, bodyOf } from './admin';

export default (context: Context) => ({
  async find(ctx: Koa) {
    return { data: await getService(context, 'setup').get(abilityOf(ctx)) };
  },

  async grant(ctx: Koa) {
    await getService(context, 'grants').grant(bodyOf(ctx, grantSchema), abilityOf(ctx));
    return { data: await getService(context, 'setup').get(abilityOf(ctx)) };
  },

  async settings(ctx: Koa) {
    return { data: await getService(context, 'visibility').settings(abilityOf(ctx)) };
  },

  async updateSettings(ctx: Koa) {
    return { data: await getService(context, 'settings').update(bodyOf(ctx, settingsPatchSchema)) };
  },
});
