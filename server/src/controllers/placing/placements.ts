import type { Context as Koa } from 'koa';
import { placementContract as routes, type EntryRef } from '../../../../types';
import { permissionAction } from '../../constants';
import { createPlacements } from '../../placing/placements';
import { createSuggestions } from '../../suggestions';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { abilityOf, readerOf } from '../request/asker';

export default (context: Context) => {
  const placements = () => partOf(context, createPlacements);

  const answerFor = (ctx: Koa, ref: EntryRef) =>
    placements().ofEntry(ref, abilityOf(ctx).can(permissionAction('place')), readerOf(context, ctx));

  return {
    ofEntry: action(routes['GET /placements'], async ({ query: { suggest, locale, ...ref } }, ctx) => {
      const asker = { ability: abilityOf(ctx), reader: readerOf(context, ctx) };
      await asker.reader.assertReadable([ref]);
      const answer = await answerFor(ctx, ref);
      if (!suggest || !answer.meta.canPlace) return answer;
      const suggestions = await partOf(context, createSuggestions).besides(ref, locale, asker);
      return { ...answer, meta: { ...answer.meta, suggestions } };
    }),

    ofEntries: action(routes['GET /placements/of-entries'], ({ query }, ctx) =>
      placements().ofEntries(query, readerOf(context, ctx)),
    ),

    replace: action(routes['PUT /placements/:contentType/:documentId'], async ({ params: ref, body }, ctx) => {
      await readerOf(context, ctx).assertReadable([ref]);
      await placements().replace(ref, body);
      return answerFor(ctx, ref);
    }),

    move: action(routes['POST /placements/move'], async ({ body }) => ({ data: await placements().move(body) })),
  };
};
