import type { Context as Koa } from 'koa';
import { suggestionContract as routes } from '../../../types';
import { createSuggestions } from '../suggestions';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { abilityOf, readerOf } from './request/asker';

export default (context: Context) => {
  const suggestions = () => partOf(context, createSuggestions);
  const askerOf = (ctx: Koa) => ({ ability: abilityOf(ctx), reader: readerOf(context, ctx) });

  return {
    ofEntry: action(routes['GET /suggestions'], ({ query }, ctx) => suggestions().ofEntry(query, askerOf(ctx))),

    ofCell: action(routes['GET /suggestions/cell'], ({ query }, ctx) => suggestions().ofCell(query, askerOf(ctx))),

    ofMany: action(routes['POST /suggestions/many'], ({ body }, ctx) => suggestions().ofMany(body, askerOf(ctx))),

    train: action(routes['POST /suggestions/train'], async () => ({ data: await suggestions().train() })),
  };
};
