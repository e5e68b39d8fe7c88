import { readFile } from 'node:fs/promises';
import type { Context as Koa } from 'koa';
import { placementsExportSchema, placementsImportSchema } from '../../../types';
import type { Context } from '../utils/context';
import { decode } from '../utils/decode';
import { invalid } from '../utils/errors';
import { getService } from '../utils/service';
import { parse, queryOf } from '../utils/validate';
import { readerOf } from './admin';
import { batchPersonOf } from './person';

/** As Strapi's body parser gives a file that was sent along. */
interface SentFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
  readonly size: number;
}

const MAX_BYTES = 10 * 1024 * 1024;

/** The one file of a form. @throws ValidationError where there is none, or it is too large, or no text. */
const fileOf = async (ctx: Koa): Promise<{ text: string; name: string | null }> => {
  const { files } = ctx.request as { files?: Record<string, SentFile | SentFile[] | undefined> };
  const file = [files?.file].flat()[0];
  if (!file) throw invalid('The request needs a form with a "file"', ['file']);
  if (file.size > MAX_BYTES) throw invalid('The file is larger than 10 MB', ['file']);
  return { text: decode(await readFile(file.filepath)), name: file.originalFilename?.slice(0, 200) ?? null };
};

export default (context: Context) => ({
  async export(ctx: Koa) {
    const query = queryOf(ctx, placementsExportSchema);
    const { name, content } = await getService(context, 'placementFile').export(query, readerOf(context, ctx));
    ctx.attachment(name);
    ctx.type = 'text/csv; charset=utf-8';
    ctx.body = content;
  },

  async import(ctx: Koa) {
    const { text, name } = await fileOf(ctx);
    const options = parse(placementsImportSchema, (ctx.request as { body?: object }).body ?? {});
    const report = await getService(context, 'placementFile').import(
      text,
      name,
      options,
      batchPersonOf(ctx),
      readerOf(context, ctx),
    );
    return { data: report };
  },
});
