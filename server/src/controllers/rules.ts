import type { Context as Koa } from 'koa';
import { ruleContract as routes } from '../../../types';
import { createVisibility } from '../entries/visibility';
import type { Asker } from '../entries/asker';
import { createContentRules } from '../rules/content-rules';
import { createRuleFields } from '../rules/fields';
import { createRuleRuns } from '../rules/runs';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { abilityOf, readerOf } from './request/asker';
import { personWithRightsOf } from './request/person';

export default (context: Context) => {
  const rules = () => partOf(context, createContentRules);
  const runs = () => partOf(context, createRuleRuns);
  const askerOf = (ctx: Koa): Asker => ({ ability: abilityOf(ctx), reader: readerOf(context, ctx) });

  return {
    list: action(routes['GET /rules'], async (_, ctx) => {
      const sees = await partOf(context, createVisibility).seenBy(abilityOf(ctx));
      const all = await rules().list(askerOf(ctx));
      return { data: all.filter(({ contentType }) => sees(contentType)) };
    }),

    fields: action(routes['GET /rules/fields'], async ({ query: { contentType } }, ctx) => ({
      data: await partOf(context, createRuleFields).list(contentType, askerOf(ctx)),
    })),

    preview: action(routes['POST /rules/preview'], async ({ body }, ctx) => ({
      data: await rules().preview(body, askerOf(ctx)),
    })),

    create: action(routes['POST /rules'], async ({ body }, ctx) => ({
      data: await rules().create(body, askerOf(ctx)),
    })),

    update: action(routes['PUT /rules/:documentId'], async ({ params: { documentId }, body }, ctx) => ({
      data: await rules().update(documentId, body, askerOf(ctx)),
    })),

    order: action(routes['PUT /rules/order'], async ({ body }, ctx) => ({
      data: await rules().order(body.rules, askerOf(ctx)),
    })),

    run: action(routes['POST /rules/run'], async (_, ctx) => ({
      data: await runs().run(personWithRightsOf(ctx), readerOf(context, ctx)),
    })),

    previewRun: action(routes['POST /rules/run/preview'], async () => ({ data: await runs().preview() })),

    remove: action(routes['DELETE /rules/:documentId'], ({ params: { documentId }, query: { placements } }, ctx) =>
      rules().remove(documentId, placements, personWithRightsOf(ctx), readerOf(context, ctx)),
    ),
  };
};
