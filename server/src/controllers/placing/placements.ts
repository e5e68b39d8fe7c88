import type { Context as Koa } from 'koa';
import { placementContract as routes } from '../../../../types';
import { permissionAction } from '../../constants';
import { createPlacements } from '../../placing/placements';
import { createSuggestions } from '../../suggestions';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { abilityOf, readerOf } from '../request/asker';

export default (context: Context) => {
  const placements = () => partOf(context, createPlacements);

  const mayPlace = (ctx: Koa) => abilityOf(ctx).can(permissionAction('place'));

  return {
    ofEntry: action(routes['GET /placements'], async ({ query: { suggest, locale, ...ref } }, ctx) => {
      const asker = { ability: abilityOf(ctx), reader: readerOf(context, ctx) };
      const answer = await placements().ofEntry(ref, mayPlace(ctx), asker.reader);
      if (!suggest || !answer.meta.canPlace) return answer;
      const suggestions = await partOf(context, createSuggestions).besides(ref, locale, asker);
      return { ...answer, meta: { ...answer.meta, suggestions } };
    }),

    ofEntries: action(routes['GET /placements/of-entries'], ({ query }, ctx) =>
      placements().ofEntries(query, readerOf(context, ctx)),
    ),

    replace: action(routes['PUT /placements/:contentType/:documentId'], async ({ params: ref, body }, ctx) => {
      const reader = readerOf(context, ctx);
      return placements().present(ref, await placements().replace(ref, body, reader), mayPlace(ctx), reader);
    }),

    move: action(routes['POST /placements/move'], async ({ body }, ctx) => ({
      data: await placements().move(body, readerOf(context, ctx)),
    })),
  };
};
