import { readFile } from 'node:fs/promises';
import type { Context as Koa } from 'koa';
import { placementFileContract as routes } from '../../../../types';
import { limitsOf } from '../../limits';
import { createPlacementFile } from '../../placing/file';
import type { Context } from '../../utils/context';
import { decode } from '../../utils/decode';
import { invalid } from '../../utils/errors';
import { partOf } from '../../utils/part';
import { refusal } from '../../utils/refusals';
import { action } from '../request/action';
import { readerOf } from '../request/asker';
import { personWithRightsOf } from '../request/person';

/** As Strapi's body parser gives a file that was sent along. */
interface SentFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
  readonly size: number;
}

/** The one file of a form. @throws ValidationError where there is none, or it is too large, or no text. */
const fileOf = async (context: Context, ctx: Koa): Promise<{ text: string; name: string | null }> => {
  const { files } = ctx.request as { files?: Record<string, SentFile | SentFile[] | undefined> };
  const file = [files?.file].flat()[0];
  if (!file) throw invalid('The request needs a form with a "file"', ['file']);
  const { bytesOfFile } = limitsOf(context);
  if (file.size > bytesOfFile) throw invalid(refusal('file.large', { most: bytesOfFile / 1024 ** 2 }), ['file']);
  return { text: decode(await readFile(file.filepath)), name: file.originalFilename?.slice(0, 200) ?? null };
};

export default (context: Context) => ({
  export: action(routes['GET /placements/export'], async ({ query }, ctx) => {
    const { name, content } = await partOf(context, createPlacementFile).export(query, readerOf(context, ctx));
    ctx.attachment(name);
    ctx.type = 'text/csv; charset=utf-8';
    ctx.body = content;
  }),

  import: action(routes['POST /placements/import'], async ({ form }, ctx) => {
    const { text, name } = await fileOf(context, ctx);
    const files = partOf(context, createPlacementFile);
    return { data: await files.import(text, name, form, personWithRightsOf(ctx), readerOf(context, ctx)) };
  }),
});
