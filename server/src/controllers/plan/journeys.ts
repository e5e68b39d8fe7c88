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

    get: action(routes['GET /journeys/:documentId'], async ({ params: { documentId } }) => ({
      data: await journeys().get(documentId),
    })),

    create: action(routes['POST /journeys'], async ({ body }) => ({ data: await journeys().create(body) })),

    update: action(
      routes['PUT /journeys/:documentId'],
      async ({ params: { documentId }, query: { force }, body }, ctx) => ({
        data: await journeys().update(documentId, body, { force, reader: readerOf(context, ctx) }),
      }),
    ),

    remove: action(routes['DELETE /journeys/:documentId'], ({ params: { documentId }, query: { force } }, ctx) =>
      journeys().remove(documentId, { force, reader: readerOf(context, ctx) }),
    ),

    duplicate: action(routes['POST /journeys/:documentId/duplicate'], async ({ params: { documentId }, body }) => ({
      data: await journeys().duplicate(documentId, body),
    })),
  };
};
