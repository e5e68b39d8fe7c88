import { journeyContract as routes } from '../../../../types';
import { createJourneys } from '../../plan/journeys';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';

export default (context: Context) => {
  const journeys = () => partOf(context, createJourneys);

  return {
    list: action(routes['GET /journeys'], async () => ({ data: await journeys().list() })),

    get: action(routes['GET /journeys/:documentId'], async (_, ctx) => ({
      data: await journeys().get(ctx.params.documentId),
    })),

    create: action(routes['POST /journeys'], async ({ body }) => ({ data: await journeys().create(body) })),

    update: action(routes['PUT /journeys/:documentId'], async ({ query: { force }, body }, ctx) => ({
      data: await journeys().update(ctx.params.documentId, body, { force, reader: readerOf(context, ctx) }),
    })),

    remove: action(routes['DELETE /journeys/:documentId'], ({ query: { force } }, ctx) =>
      journeys().remove(ctx.params.documentId, { force, reader: readerOf(context, ctx) }),
    ),

    duplicate: action(routes['POST /journeys/:documentId/duplicate'], async ({ body }, ctx) => ({
      data: await journeys().duplicate(ctx.params.documentId, body),
    })),
  };
};
