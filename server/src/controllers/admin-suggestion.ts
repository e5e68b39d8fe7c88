import type { Context as Koa } from 'koa';
import { cellSuggestionsQuerySchema, manySuggestionsSchema, suggestionsQuerySchema } from '../../../types';
import { createSuggestions } from '../suggestions';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { queryOf } from '../utils/validate';
import { abilityOf, bodyOf, readerOf } from './admin';

export default (context: Context) => {
  const suggestions = () => partOf(context, createSuggestions);
  const askerOf = (ctx: Koa) => ({ ability: abilityOf(ctx), reader: readerOf(context, ctx) });

  return {
    ofEntry: (ctx: Koa) => suggestions().ofEntry(queryOf(ctx, suggestionsQuerySchema), askerOf(ctx)),

    ofCell: (ctx: Koa) => suggestions().ofCell(queryOf(ctx, cellSuggestionsQuerySchema), askerOf(ctx)),

    ofMany: (ctx: Koa) => suggestions().ofMany(bodyOf(ctx, manySuggestionsSchema), askerOf(ctx)),

    train: async () => ({ data: await suggestions().train() }),
  };
};
