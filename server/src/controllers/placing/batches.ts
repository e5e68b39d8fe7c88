import { batchContract as routes } from '../../../../types';
import { createBatches } from '../../placing/batches';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';
import { personWithRightsOf } from '../request/person';

export default (context: Context) => {
  const batches = () => partOf(context, createBatches);

  return {
    list: action(routes['GET /batches'], async ({ query }, ctx) => {
      const { batches: data, pagination } = await batches().list(
        query,
        personWithRightsOf(ctx),
        readerOf(context, ctx),
      );
      return { data, meta: { pagination } };
    }),

    undo: action(routes['POST /batches/:documentId/undo'], async ({ params: { documentId } }, ctx) => ({
      data: await batches().undo(documentId, personWithRightsOf(ctx), readerOf(context, ctx)),
    })),
  };
};
