import type { Context as Koa } from 'koa';
import { decisionRequestSchema } from '../../../types';
import { forbidKeeping } from '../utils/answer';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { parse } from '../utils/validate';

export default (context: Context) => ({
  /** Depends on a visitor: whatever comes of it, nobody may keep it. */
  async find(ctx: Koa) {
    forbidKeeping(ctx);
    const { body } = ctx.request as { body?: unknown };
    ctx.body = await getService(context, 'decisions').find(parse(decisionRequestSchema, body ?? {}), ctx.state.auth);
  },
});
