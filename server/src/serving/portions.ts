import { limitsOf } from '../limits';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { Budget, Weight } from './budget';
import { createWeighing, type ReadQuery } from './weigh';

interface Wanted {
  /** What is read of each, as it was sanitised for the caller. */
  readonly query: object;
  readonly locale: string;
  readonly status: 'published' | 'draft';
}

/** Entries that are read together. */
export interface Portion {
  readonly ids: readonly string[];
  /** How many entries one of them is at most, with all that is populated into it. */
  entriesOf(documentId: string): number;
}

/** Divides what is to be rendered into portions, each of which keeps other requests waiting only for a moment. */
export const createPortions = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const weighing = partOf({ strapi }, createWeighing);

  const divide = (documentIds: readonly string[], weightOf: (documentId: string) => Weight): string[][] => {
    const { entriesAtOnce, populatedAtOnce, bytesAtOnce } = limitsOf({ strapi });
    const portions: string[][] = [];
    let room = { entries: 0, bytes: 0 };
    for (const id of documentIds) {
      const { entries, bytes } = weightOf(id);
      const last = portions.at(-1);
      if (last && last.length < entriesAtOnce && entries <= room.entries && bytes <= room.bytes) last.push(id);
      else {
        portions.push([id]);
        room = { entries: populatedAtOnce, bytes: bytesAtOnce };
      }
      room = { entries: room.entries - entries, bytes: room.bytes - bytes };
    }
    return portions;
  };

  const rowsOf = (uid: string, documentIds: readonly string[], { locale, status }: Wanted) => ({
    documentId: { $in: [...documentIds] },
    ...(site.isLocalized(uid) ? { locale } : {}),
    ...(site.hasDrafts(uid) ? { publishedAt: status === 'published' ? { $notNull: true } : { $null: true } } : {}),
  });

  /** @throws ValidationError (400) where they do not fit into the answer. */
  return async (
    uid: string,
    documentIds: readonly string[],
    wanted: Wanted,
    budget: Budget,
  ): Promise<readonly Portion[]> => {
    const query = strapi
      .get('query-params')
      .transform(uid as never, { ...wanted.query, status: wanted.status } as never) as ReadQuery;
    const fixed = weighing.fixed(uid, query);
    const weights = weighing.multiplies(uid, query)
      ? await weighing.weigh(uid, rowsOf(uid, documentIds, wanted), query, budget)
      : null;
    const none = { entries: fixed, bytes: 0 };
    const weightOf = (id: string): Weight => (weights ? (weights.get(id) ?? none) : none);
    const all = documentIds.map(weightOf);
    const { populatedIntoOne } = limitsOf({ strapi });
    if (all.some(({ entries }) => entries > populatedIntoOne)) throw budget.tooManyInOne(populatedIntoOne);
    budget.assertFits({
      entries: all.reduce((sum, { entries }) => sum + entries, 0),
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    });
    return divide(documentIds, weightOf).map((ids) => ({ ids, entriesOf: (id) => weightOf(id).entries }));
  };
};
