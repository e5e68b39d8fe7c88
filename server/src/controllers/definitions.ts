import type { Context as Koa } from 'koa';
import { definitionContract as routes, journeyDefinitionSchema, templateImportSchema } from '../../../types';
import { createDefinitions } from '../definitions';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action, bodyOf } from './request/action';

const isTemplate = (ctx: Koa): boolean => 'template' in ((ctx.request as { body?: object }).body ?? {});

/** What is imported is parsed as what it says it is: a fault is then one of a template or of a definition, not of either. */
export default (context: Context) => {
  const definitions = () => partOf(context, createDefinitions);

  return {
    templates: action(routes['GET /templates'], () => ({ data: definitions().templates() })),

    async previewImport(ctx: Koa) {
      const diff = isTemplate(ctx)
        ? await definitions().previewTemplate(bodyOf(ctx, templateImportSchema))
        : await definitions().previewFile(bodyOf(ctx, journeyDefinitionSchema));
      return { data: diff };
    },

    async import(ctx: Koa) {
      const { journey, report } = isTemplate(ctx)
        ? await definitions().importTemplate(bodyOf(ctx, templateImportSchema))
        : await definitions().importFile(bodyOf(ctx, journeyDefinitionSchema));
      return { data: journey, meta: report };
    },

    export: action(routes['GET /journeys/:documentId/export'], async (_, ctx) => ({
      data: await definitions().export(ctx.params.documentId),
    })),
  };
};
