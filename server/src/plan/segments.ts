import { NO_SEGMENT, type Segment, type SegmentInput, type SegmentPatch } from '../../../types';
import { createVisibility, type Viewer } from '../entries/visibility';
import { createStore, type NewRow, type SegmentRow } from '../store';
import { toSegment } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid, notFound } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { freeSlug } from '../utils/slug';
import type { DeleteOptions } from './journeys';
import { createUsage } from './usage';
import { checkRule } from './visitor-rule';

/**
 * No new segment can have the name that means visitors of none. One that exists already is still served.
 * @throws ValidationError
 */
export const assertFreeName = (slug: string, path: (string | number)[]): void => {
  if (slug === NO_SEGMENT) throw invalid(refusal('segment.reserved', { slug: NO_SEGMENT }), path);
};

/** Groups of visitors. Targeting, never access control. */
export const createSegments = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const usage = partOf({ strapi }, createUsage);
  const visibility = partOf({ strapi }, createVisibility);

  const find = async (documentId: string) => {
    const row = await store.segments.first({ documentId });
    if (!row) throw notFound('segment');
    return row;
  };

  /** How many placements name each segment, of those whose content the viewer is shown anything of. */
  const countUses = async (viewer: Viewer): Promise<Map<string, number>> => {
    const counts = new Map<string, number>();
    const sees = await visibility.sees(viewer);
    for (const { contentType, segments } of await store.placements.find({ select: ['contentType', 'segments'] })) {
      if (!sees(contentType)) continue;
      for (const slug of segments ?? []) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    return counts;
  };

  const present = async (row: SegmentRow, viewer: Viewer) =>
    toSegment(row, (await countUses(viewer)).get(row.slug) ?? 0);

  const columns = (input: SegmentPatch): NewRow<'segment'> => {
    checkRule(input.rule, ['rule']);
    return input as NewRow<'segment'>;
  };

  return {
    async list(viewer: Viewer): Promise<Segment[]> {
      const [rows, uses] = await Promise.all([store.segments.find({ orderBy: { name: 'asc' } }), countUses(viewer)]);
      return rows.map((row) => toSegment(row, uses.get(row.slug) ?? 0));
    },

    get: async (documentId: string, viewer: Viewer): Promise<Segment> => present(await find(documentId), viewer),

    create: (input: SegmentInput, viewer: Viewer): Promise<Segment> =>
      store.change(async (change) => {
        const taken = new Set((await store.segments.find({ select: ['slug'] })).map((row) => row.slug));
        if (input.slug && taken.has(input.slug))
          throw invalid(refusal('taken', { what: 'segment', slug: input.slug }), ['slug']);
        if (input.slug) assertFreeName(input.slug, ['slug']);
        const slug = input.slug ?? freeSlug(input.name, 'segment', taken.add(NO_SEGMENT));
        return present(await change.segments.create({ ...columns(input), slug }), viewer);
      }),

    update: (documentId: string, patch: SegmentPatch, viewer: Viewer): Promise<Segment> =>
      store.change(async (change) =>
        present(await change.segments.update((await find(documentId)).id, columns(patch)), viewer),
      ),

    /** @throws ConflictError (409) with what uses it, unless forced: nothing becomes visible to more people by it. */
    remove: (documentId: string, options: DeleteOptions): Promise<void> =>
      store.change(async (change) => {
        const row = await find(documentId);
        await usage.clear(change, { kind: 'segment', segment: row.slug }, options);
        await change.segments.removeIds([row.id]);
      }),
  };
};
