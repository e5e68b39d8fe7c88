import type { Segment, SegmentInput, SegmentPatch } from '../../../types';
import type { Context } from '../utils/context';
import { invalid, notFound } from '../utils/errors';
import { freeSlug } from '../utils/slug';
import type { DeleteOptions } from './journeys';
import { toSegment } from './rows';
import { checkRule } from './rules';
import { createStore, type NewRow, type SegmentRow } from './store';
import { createUsage } from './usage';

/** Groups of visitors. Targeting, never access control. */
export const createSegments = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const usage = createUsage({ strapi });

  const find = async (documentId: string) => {
    const row = await store.segments.first({ documentId });
    if (!row) throw notFound('segment');
    return row;
  };

  /** How many placements name each segment. */
  const countUses = async (): Promise<Map<string, number>> => {
    const counts = new Map<string, number>();
    for (const { segments } of await store.placements.find({ select: ['segments'] })) {
      for (const slug of segments ?? []) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    return counts;
  };

  const present = async (row: SegmentRow) => toSegment(row, (await countUses()).get(row.slug) ?? 0);

  const columns = (input: SegmentPatch): NewRow<'segment'> => {
    checkRule(input.rule, ['rule']);
    return input as NewRow<'segment'>;
  };

  return {
    async list(): Promise<Segment[]> {
      const [rows, uses] = await Promise.all([store.segments.find({ orderBy: { name: 'asc' } }), countUses()]);
      return rows.map((row) => toSegment(row, uses.get(row.slug) ?? 0));
    },

    get: async (documentId: string): Promise<Segment> => present(await find(documentId)),

    create: (input: SegmentInput): Promise<Segment> =>
      store.change(async () => {
        const taken = new Set((await store.segments.find({ select: ['slug'] })).map((row) => row.slug));
        if (input.slug && taken.has(input.slug)) throw invalid(`There is a segment "${input.slug}" already`, ['slug']);
        const slug = input.slug ?? freeSlug(input.name, 'segment', taken);
        return present(await store.segments.create({ ...columns(input), slug }));
      }),

    update: (documentId: string, patch: SegmentPatch): Promise<Segment> =>
      store.change(async () => present(await store.segments.update((await find(documentId)).id, columns(patch)))),

    /** @throws ConflictError (409) with what uses it, unless forced: nothing becomes visible to more people by it. */
    remove: (documentId: string, options: DeleteOptions): Promise<void> =>
      store.change(async () => {
        const row = await find(documentId);
        await usage.clear({ kind: 'segment', segment: row.slug }, options);
        await store.segments.removeIds([row.id]);
      }),
  };
};
