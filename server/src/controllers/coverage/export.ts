import { exportContract as routes } from '../../../../types';
import { createExport } from '../../coverage/export';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf, withMe } from '../request/asker';

export default (context: Context) => ({
  find: action(routes['GET /coverage/export'], async (asked, ctx) => {
    const query = withMe(ctx, asked.query);
    const { name, content } = await partOf(context, createExport).file(query, readerOf(context, ctx));
    ctx.attachment(name);
    ctx.type = query.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
    ctx.body = content;
  }),
});
