import type { Context as Koa } from 'koa';
import { entriesContract as routes } from '../../../../types';
import { createEntries } from '../../serving/entries';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { answerByUrl } from '../request/by-url';

export default (context: Context) => ({
  find: (ctx: Koa) => answerByUrl(context, ctx, routes['GET /entries'].query, partOf(context, createEntries).answer),
});
