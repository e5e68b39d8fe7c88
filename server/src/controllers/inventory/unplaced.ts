import { unplacedContract as routes } from '../../../../types';
import { createUnplaced } from '../../inventory/unplaced';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';

export default (context: Context) => ({
  unplaced: action(routes['GET /unplaced'], async ({ query }, ctx) => {
    const { entries, pagination } = await partOf(context, createUnplaced).list(query, readerOf(context, ctx));
    return { data: entries, meta: { pagination } };
  }),
});
