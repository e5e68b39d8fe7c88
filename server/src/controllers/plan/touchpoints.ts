import { touchpointContract as routes } from '../../../../types';
import { createTouchpoints } from '../../plan/touchpoints';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';

export default (context: Context) => {
  const touchpoints = () => partOf(context, createTouchpoints);

  return {
    list: action(routes['GET /touchpoints'], async () => ({ data: await touchpoints().list() })),

    get: action(routes['GET /touchpoints/:documentId'], async ({ params: { documentId } }) => ({
      data: await touchpoints().get(documentId),
    })),

    create: action(routes['POST /touchpoints'], async ({ body }) => ({ data: await touchpoints().create(body) })),

    update: action(routes['PUT /touchpoints/:documentId'], async ({ params: { documentId }, body }) => ({
      data: await touchpoints().update(documentId, body),
    })),

    remove: action(routes['DELETE /touchpoints/:documentId'], ({ params: { documentId }, query: { force } }, ctx) =>
      touchpoints().remove(documentId, { force, reader: readerOf(context, ctx) }),
    ),
  };
};
