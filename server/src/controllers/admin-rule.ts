import type { Context as Koa } from 'koa';
import {
  ruleDeleteQuerySchema,
  ruleFieldsQuerySchema,
  ruleOrderSchema,
  ruleParamsSchema,
  rulePreviewSchema,
  contentRuleInputSchema,
  contentRulePatchSchema,
} from '../../../types';
import type { Asker } from '../rules/content-rules';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { parse, queryOf } from '../utils/validate';
import { abilityOf, bodyOf, readerOf } from './admin';
import { batchPersonOf } from './person';

export default (context: Context) => {
  const rules = () => getService(context, 'contentRules');
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
      return { data: await rules().preview(bodyOf(ctx, rulePreviewSchema), askerOf(ctx)) };
    },

    async create(ctx: Koa) {
      const rule = await rules().create(bodyOf(ctx, contentRuleInputSchema), askerOf(ctx));
      ctx.status = 201;
      return { data: rule };
    },

    async update(ctx: Koa) {
      const { documentId } = parse(ruleParamsSchema, ctx.params);
      return { data: await rules().update(documentId, bodyOf(ctx, contentRulePatchSchema), askerOf(ctx)) };
    },

    async order(ctx: Koa) {
      return { data: await rules().order(bodyOf(ctx, ruleOrderSchema).rules, readerOf(context, ctx)) };
    },

    async run(ctx: Koa) {
      return { data: await getService(context, 'ruleRuns').run(batchPersonOf(ctx)) };
    },

    async previewRun() {
      return { data: await getService(context, 'ruleRuns').preview() };
    },

    async remove(ctx: Koa) {
      const { placements } = queryOf(ctx, ruleDeleteQuerySchema);
      await rules().remove(parse(ruleParamsSchema, ctx.params).documentId, placements, batchPersonOf(ctx));
      ctx.status = 204;
    },
  };
};
