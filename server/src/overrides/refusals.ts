import type { Among } from '../matching/rule-matching';
import { createStore, inChunks, type Change, type PlacedColumns, type PlacementRow } from '../store';
import { placedColumns, placementKey } from '../store/mapping';
import type { Context } from '../utils/context';
import { distinctBy } from '../utils/group';
import { partOf } from '../utils/part';

/** What is said of an entry and its place when placements are moved. */
export type PlaceChange = Partial<Pick<PlacementRow, 'contentType' | 'entry' | 'entryLocale' | 'stage' | 'touchpoint'>>;

/** Places that persons took entries away from: rules leave them. Where an entry is placed, nothing is refused. */
export const createRefusals = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  const lift = async (change: Change, keys: readonly string[]): Promise<void> => {
    for await (const chunk of inChunks({ strapi }, keys)) await change.refusals.removeWhere({ key: { $in: chunk } });
  };

  const standingAmong = async (keys: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for await (const chunk of inChunks({ strapi }, keys)) {
      const rows = await store.placements.find({ where: { key: { $in: chunk } }, select: ['key'] });
      found.push(...rows.map(({ key }) => key));
    }
    return found;
  };

  const refusals = {
    /** Refuses some places, and no longer refuses others. */
    async set(change: Change, refused: readonly PlacedColumns[], allowed: readonly string[]): Promise<void> {
      await lift(change, [...allowed, ...refused.map(({ key }) => key)]);
      await change.refusals.createMany(refused.map(placedColumns));
    },

    /** Which of these placements' keys are refused. */
    async among(keys: readonly string[]): Promise<Set<string>> {
      const found = new Set<string>();
      for await (const chunk of inChunks({ strapi }, keys)) {
        for (const { key } of await store.refusals.find({ where: { key: { $in: chunk } } })) found.add(key);
      }
      return found;
    },

    /** The keys that are refused to these content types, or to these entries of them. */
    async of(contentTypes: readonly string[], among: Among): Promise<Set<string>> {
      const where = { contentType: { $in: [...contentTypes] } };
      if (among === 'all') return new Set((await store.refusals.find({ where })).map(({ key }) => key));
      const found = new Set<string>();
      for await (const ids of inChunks(
        { strapi },
        among.map(({ documentId }) => documentId),
      )) {
        for (const { key } of await store.refusals.find({ where: { ...where, entry: { $in: ids } } })) found.add(key);
      }
      return found;
    },

    /** Placements were moved: what was refused in the old place is refused in the new one. */
    async follow(change: Change, from: PlaceChange & { readonly journey?: string }, to: PlaceChange): Promise<void> {
      const rows = await store.refusals.find({ where: { ...from } });
      await change.refusals.removeIds(rows.map(({ id }) => id));
      const moved = rows.map((row) => {
        const there = { ...placedColumns(row), ...to };
        return { ...there, key: placementKey(there) };
      });
      await refusals.set(
        change,
        distinctBy(moved, ({ key }) => key),
        [],
      );
      const now = await store.refusals.find({ where: { ...from, ...to }, select: ['key'] });
      await lift(change, await standingAmong(now.map(({ key }) => key)));
    },

    /** A place or an entry is gone, and what was refused there. */
    forget: (change: Change, where: Record<string, unknown>): Promise<number> => change.refusals.removeWhere(where),
  };
  return refusals;
};
