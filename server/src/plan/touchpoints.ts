import type { Touchpoint, TouchpointInput, TouchpointPatch } from '../../../types';
import { createStore } from '../store';
import { fromTouchpoint, toTouchpoint } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid, notFound } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { freeSlug } from '../utils/slug';
import type { DeleteOptions } from './journeys';
import { createUsage } from './usage';

/** Points of contact, shared by all journeys. */
export const createTouchpoints = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const usage = partOf({ strapi }, createUsage);

  const find = async (documentId: string) => {
    const row = await store.touchpoints.first({ documentId });
    if (!row) throw notFound('touchpoint');
    return row;
  };

  return {
    list: async (): Promise<Touchpoint[]> =>
      (await store.touchpoints.find({ orderBy: { id: 'asc' } })).map(toTouchpoint),

    get: async (documentId: string): Promise<Touchpoint> => toTouchpoint(await find(documentId)),

    create: (input: TouchpointInput): Promise<Touchpoint> =>
      store.change(async (change) => {
        const taken = new Set((await store.touchpoints.find({ select: ['slug'] })).map((row) => row.slug));
        if (input.slug && taken.has(input.slug))
          throw invalid(refusal('taken', { what: 'touchpoint', slug: input.slug }), ['slug']);
        const slug = input.slug ?? freeSlug(input.name, 'touchpoint', taken);
        return toTouchpoint(await change.touchpoints.create({ ...fromTouchpoint(input), slug }));
      }),

    update: (documentId: string, patch: TouchpointPatch): Promise<Touchpoint> =>
      store.change(async (change) =>
        toTouchpoint(await change.touchpoints.update((await find(documentId)).id, fromTouchpoint(patch))),
      ),

    /** @throws ConflictError (409) with what uses it, unless forced: then its placements and plans go with it. */
    remove: (documentId: string, options: DeleteOptions): Promise<void> =>
      store.change(async (change) => {
        const row = await find(documentId);
        await usage.clear(change, { kind: 'touchpoint', touchpoint: row.slug }, options);
        await change.notes.removeWhere({ touchpoint: row.slug });
        await change.touchpoints.removeIds([row.id]);
      }),
  };
};
