import type { Context as Koa } from 'koa';
import {
  journeyDefinitionSchema,
  journeyDuplicateSchema,
  journeyInputSchema,
  journeyUpdateSchema,
  templateImportSchema,
} from '../../../types';
import { createDefinitions } from '../definitions';
import { createJourneys } from '../plan/journeys';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { bodyOf, deleteOptions } from './admin';

const isTemplate = (ctx: Koa): boolean => 'template' in ((ctx.request as { body?: object }).body ?? {});

export default (context: Context) => {
  const journeys = () => partOf(context, createJourneys);
  const definitions = () => partOf(context, createDefinitions);

  return {
    async list() {
      return { data: await journeys().list() };
    },

    async get(ctx: Koa) {
      return { data: await journeys().get(ctx.params.documentId) };
    },

    async create(ctx: Koa) {
      const journey = await journeys().create(bodyOf(ctx, journeyInputSchema));
      ctx.status = 201;
      return { data: journey };
    },

    async update(ctx: Koa) {
      const input = bodyOf(ctx, journeyUpdateSchema);
      return { data: await journeys().update(ctx.params.documentId, input, deleteOptions(context, ctx)) };
    },

    async remove(ctx: Koa) {
      await journeys().remove(ctx.params.documentId, deleteOptions(context, ctx));
      ctx.status = 204;
    },

    async duplicate(ctx: Koa) {
      const journey = await journeys().duplicate(ctx.params.documentId, bodyOf(ctx, journeyDuplicateSchema));
      ctx.status = 201;
      return { data: journey };
    },

    async templates() {
      return { data: definitions().templates() };
    },

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

    async export(ctx: Koa) {
      return { data: await definitions().export(ctx.params.documentId) };
    },
  };
};
