import type { Context as Koa } from 'koa';
import { decisionContract as routes } from '../../../../types';
import { forbidKeeping } from '../../cache/send';
import { createDecisions } from '../../serving/decisions';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { parse } from '../../utils/validate';

export default (context: Context) => ({
  /** Depends on a visitor: whatever comes of it, nobody may keep it. */
  async find(ctx: Koa) {
    forbidKeeping(ctx);
    const { body } = ctx.request as { body?: unknown };
    const request = parse(routes['POST /decisions'].body, body ?? {}, 'visitor');
    ctx.body = await partOf(context, createDecisions).find(request, ctx.state.auth);
  },
});
