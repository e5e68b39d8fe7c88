import type { Context as Koa } from 'koa';
import { decisionRequestSchema } from '../../../types';
import { forbidKeeping } from '../cache/send';
import { createDecisions } from '../serving/decisions';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { parse } from '../utils/validate';

export default (context: Context) => ({
  /** Depends on a visitor: whatever comes of it, nobody may keep it. */
  async find(ctx: Koa) {
    forbidKeeping(ctx);
    const { body } = ctx.request as { body?: unknown };
    ctx.body = await partOf(context, createDecisions).find(parse(decisionRequestSchema, body ?? {}), ctx.state.auth);
  },
});
