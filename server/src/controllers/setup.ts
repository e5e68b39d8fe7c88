import { setupContract as routes } from '../../../types';
import { createVisibility } from '../entries/visibility';
import { createSetup } from '../setup';
import { createGrants } from '../setup/grants';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { abilityOf } from './request/asker';

export default (context: Context) => ({
  find: action(routes['GET /setup'], async (_, ctx) => ({
    data: await partOf(context, createSetup).get(abilityOf(ctx)),
  })),

  grant: action(routes['POST /setup/grants'], async ({ body }, ctx) => {
    await partOf(context, createGrants).grant(body, abilityOf(ctx));
    return { data: await partOf(context, createSetup).get(abilityOf(ctx)) };
  }),

  settings: action(routes['GET /settings'], async (_, ctx) => ({
    data: await partOf(context, createVisibility).settings(abilityOf(ctx)),
  })),

  updateSettings: action(routes['PUT /settings'], async ({ body }, ctx) => ({
    data: await partOf(context, createSetup).updateSettings(body, abilityOf(ctx)),
  })),
});
