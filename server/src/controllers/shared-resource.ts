import type { Context as Koa } from 'koa';
import type { z } from 'zod';
import type { DeleteOptions } from '../services/journeys';
import type { Context } from '../utils/context';
import { bodyOf, deleteOptions } from './admin';

interface Resource<Item, Input, Patch> {
  list(): Promise<Item[]>;
  get(documentId: string): Promise<Item>;
  create(input: Input): Promise<Item>;
  update(documentId: string, patch: Patch): Promise<Item>;
  remove(documentId: string, options: DeleteOptions): Promise<void>;
}

/** List, read, create, change and delete for what all journeys share: touchpoints and segments. */
export const resourceController = <Item, InputSchema extends z.ZodType, PatchSchema extends z.ZodType>(
  context: Context,
  service: () => Resource<Item, z.output<InputSchema>, z.output<PatchSchema>>,
  schemas: { input: InputSchema; patch: PatchSchema },
) => ({
  async list() {
    return { data: await service().list() };
  },

  async get(ctx: Koa) {
    return { data: await service().get(ctx.params.documentId) };
  },

  async create(ctx: Koa) {
    const item = await service().create(bodyOf(ctx, schemas.input));
    ctx.status = 201;
    return { data: item };
  },

  async update(ctx: Koa) {
    return { data: await service().update(ctx.params.documentId, bodyOf(ctx, schemas.patch)) };
  },

  async remove(ctx: Koa) {
    await service().remove(ctx.params.documentId, deleteOptions(context, ctx));
    ctx.status = 204;
  },
});
