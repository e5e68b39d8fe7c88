import { bulkContract as routes } from '../../../../types';
import { createBulk } from '../../placing/bulk';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';
import { personWithRightsOf } from '../request/person';

export default (context: Context) => {
  const bulk = () => partOf(context, createBulk);

  return {
    bulk: action(routes['POST /placements/bulk'], async ({ body }, ctx) => ({
      data: await bulk().run(body, personWithRightsOf(ctx), readerOf(context, ctx)),
    })),

    previewBulk: action(routes['POST /placements/bulk/preview'], async ({ body, query }, ctx) => ({
      data: await bulk().preview(body, readerOf(context, ctx), query.locale),
    })),
  };
};
