import type { Context as Koa } from 'koa';
import {
  ruleFieldsQuerySchema,
  ruleParamsSchema,
  setAsidePreviewSchema,
  setAsideRuleInputSchema,
  setAsideRulePatchSchema,
} from '../../../types';
import type { Asker } from '../services/set-aside-rules';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { parse, queryOf } from '../utils/validate';
import { abilityOf, bodyOf, readerOf } from './admin';

export default (context: Context) => {
  const rules = () => getService(context, 'setAsideRules');
  const askerOf = (ctx: Koa): Asker => ({ ability: abilityOf(ctx), reader: readerOf(context, ctx) });

  return {
    async list(ctx: Koa) {
      const sees = await getService(context, 'visibility').seenBy(abilityOf(ctx));
      const all = await rules().list(readerOf(context, ctx));
      return { data: all.filter(({ contentType }) => sees(contentType)) };
    },

    async fields(ctx: Koa) {
      const { contentType } = queryOf(ctx, ruleFieldsQuerySchema);
      return { data: await getService(context, 'ruleFields').list(contentType, askerOf(ctx)) };
    },

    async preview(ctx: Koa) {
      return { data: await rules().preview(bodyOf(ctx, setAsidePreviewSchema), askerOf(ctx)) };
    },

    async create(ctx: Koa) {
      const rule = await rules().create(bodyOf(ctx, setAsideRuleInputSchema), askerOf(ctx));
      ctx.status = 201;
      return { data: rule };
    },

    async update(ctx: Koa) {
      const { documentId } = parse(ruleParamsSchema, ctx.params);
      return { data: await rules().update(documentId, bodyOf(ctx, setAsideRulePatchSchema), askerOf(ctx)) };
    },

    async remove(ctx: Koa) {
      await rules().remove(parse(ruleParamsSchema, ctx.params).documentId);
      ctx.status = 204;
    },
  };
};
