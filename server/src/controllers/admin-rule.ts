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
import { createVisibility } from '../entries/visibility';
import type { Asker } from '../entries/asker';
import { createContentRules } from '../rules/content-rules';
import { createRuleFields } from '../rules/fields';
import { createRuleRuns } from '../rules/runs';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { parse, queryOf } from '../utils/validate';
import { abilityOf, bodyOf, readerOf } from './admin';
import { batchPersonOf } from './person';

export default (context: Context) => {
  const rules = () => partOf(context, createContentRules);
  const askerOf = (ctx: Koa): Asker => ({ ability: abilityOf(ctx), reader: readerOf(context, ctx) });

  return {
    async list(ctx: Koa) {
      const sees = await partOf(context, createVisibility).seenBy(abilityOf(ctx));
      const all = await rules().list(readerOf(context, ctx));
      return { data: all.filter(({ contentType }) => sees(contentType)) };
    },

    async fields(ctx: Koa) {
      const { contentType } = queryOf(ctx, ruleFieldsQuerySchema);
      return { data: await partOf(context, createRuleFields).list(contentType, askerOf(ctx)) };
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
      return { data: await partOf(context, createRuleRuns).run(batchPersonOf(ctx)) };
    },

    async previewRun() {
      return { data: await partOf(context, createRuleRuns).preview() };
    },

    async remove(ctx: Koa) {
      const { placements } = queryOf(ctx, ruleDeleteQuerySchema);
      await rules().remove(parse(ruleParamsSchema, ctx.params).documentId, placements, batchPersonOf(ctx));
      ctx.status = 204;
    },
  };
};
