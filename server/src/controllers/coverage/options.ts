import { optionContract as routes } from '../../../../types';
import { createOptions } from '../../coverage/options';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';

export default (context: Context) => ({
  options: action(routes['GET /placements/options'], async ({ query }, ctx) => ({
    data: await partOf(context, createOptions).list(query, readerOf(context, ctx)),
  })),
});
