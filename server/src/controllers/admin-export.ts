import type { Context as Koa } from 'koa';
import { exportQuerySchema } from '../../../types';
import { createExport } from '../coverage/export';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { queryOf } from '../utils/validate';
import { readerOf, withMe } from './admin';

export default (context: Context) => ({
  async find(ctx: Koa) {
    const query = withMe(ctx, queryOf(ctx, exportQuerySchema));
    const { name, content } = await partOf(context, createExport).file(query, readerOf(context, ctx));
    ctx.attachment(name);
    ctx.type = query.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
    ctx.body = content;
  },
});
