import type { Context as Koa } from 'koa';
import type { z } from 'zod';
import type { Viewer } from '../entries/visibility';
import type { DeleteOptions } from '../plan/journeys';
import type { Context } from '../utils/context';
import { bodyOf, deleteOptions, readerOf } from './admin';

interface Resource<Item, Input, Patch> {
  list(viewer: Viewer): Promise<Item[]>;
  get(documentId: string, viewer: Viewer): Promise<Item>;
  create(input: Input, viewer: Viewer): Promise<Item>;
  update(documentId: string, patch: Patch, viewer: Viewer): Promise<Item>;
  remove(documentId: string, options: DeleteOptions): Promise<void>;
}

/** List, read, create, change and delete for what all journeys share: touchpoints and segments. */
export const resourceController = <Item, InputSchema extends z.ZodType, PatchSchema extends z.ZodType>(
  context: Context,
  service: () => Resource<Item, z.output<InputSchema>, z.output<PatchSchema>>,
  schemas: { input: InputSchema; patch: PatchSchema },
) => ({
  async list(ctx: Koa) {
    return { data: await service().list(readerOf(context, ctx)) };
  },

  async get(ctx: Koa) {
    return { data: await service().get(ctx.params.documentId, readerOf(context, ctx)) };
  },

  async create(ctx: Koa) {
    const item = await service().create(bodyOf(ctx, schemas.input), readerOf(context, ctx));
    ctx.status = 201;
    return { data: item };
  },

  async update(ctx: Koa) {
    const patch = bodyOf(ctx, schemas.patch);
    return { data: await service().update(ctx.params.documentId, patch, readerOf(context, ctx)) };
  },

  async remove(ctx: Koa) {
    await service().remove(ctx.params.documentId, deleteOptions(context, ctx));
    ctx.status = 204;
  },
});
