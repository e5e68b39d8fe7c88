import type { Context as Koa } from 'koa';
import { grantSchema, settingsPatchSchema } from '../../../types';
import { createVisibility } from '../entries/visibility';
import { createSetup } from '../setup';
import { createGrants } from '../setup/grants';
import { createSettings } from '../site/settings';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { abilityOf, bodyOf } from './admin';

export default (context: Context) => ({
  async find(ctx: Koa) {
    return { data: await partOf(context, createSetup).get(abilityOf(ctx)) };
  },

  async grant(ctx: Koa) {
    await partOf(context, createGrants).grant(bodyOf(ctx, grantSchema), abilityOf(ctx));
    return { data: await partOf(context, createSetup).get(abilityOf(ctx)) };
  },

  async settings(ctx: Koa) {
    return { data: await partOf(context, createVisibility).settings(abilityOf(ctx)) };
  },

  async updateSettings(ctx: Koa) {
    return { data: await partOf(context, createSettings).update(bodyOf(ctx, settingsPatchSchema)) };
  },
});
