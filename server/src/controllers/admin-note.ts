import type { Context as Koa } from 'koa';
import { documentIdSchema, noteCountsQuerySchema, noteInputSchema, notesQuerySchema } from '../../../types';
import { createNotes } from '../plan/notes';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { parse, queryOf } from '../utils/validate';
import { bodyOf } from './admin';
import { mayOf, personOf } from './person';

export default (context: Context) => {
  const notes = () => partOf(context, createNotes);

  return {
    async list(ctx: Koa) {
      return { data: await notes().list(queryOf(ctx, notesQuerySchema), personOf(ctx)) };
    },

    async counts(ctx: Koa) {
      return { data: await notes().counts(queryOf(ctx, noteCountsQuerySchema).journey) };
    },

    async create(ctx: Koa) {
      const note = await notes().add(bodyOf(ctx, noteInputSchema), personOf(ctx));
      ctx.status = 201;
      return { data: note };
    },

    async remove(ctx: Koa) {
      const documentId = parse(documentIdSchema, ctx.params.documentId);
      const may = { place: mayOf(ctx, 'place'), plan: mayOf(ctx, 'plan') };
      await notes().remove(documentId, personOf(ctx), may);
      ctx.status = 204;
    },
  };
};
