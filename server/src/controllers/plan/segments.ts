import { segmentContract as routes } from '../../../../types';
import { createSegments } from '../../plan/segments';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';

export default (context: Context) => {
  const segments = () => partOf(context, createSegments);

  return {
    list: action(routes['GET /segments'], async (_, ctx) => ({ data: await segments().list(readerOf(context, ctx)) })),

    get: action(routes['GET /segments/:documentId'], async ({ params: { documentId } }, ctx) => ({
      data: await segments().get(documentId, readerOf(context, ctx)),
    })),

    create: action(routes['POST /segments'], async ({ body }, ctx) => ({
      data: await segments().create(body, readerOf(context, ctx)),
    })),

    update: action(routes['PUT /segments/:documentId'], async ({ params: { documentId }, body }, ctx) => ({
      data: await segments().update(documentId, body, readerOf(context, ctx)),
    })),

    remove: action(routes['DELETE /segments/:documentId'], ({ params: { documentId }, query: { force } }, ctx) =>
      segments().remove(documentId, { force, reader: readerOf(context, ctx) }),
    ),
  };
};
