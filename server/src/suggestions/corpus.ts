import { entryKey } from '../../../engine';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, inSlices } from '../store';
import type { Context } from '../utils/context';
import { giveWay } from '../utils/give-way';
import { partOf } from '../utils/part';
import type { Example, Place } from './shape';
import { createEntryText } from './text';

/** How long the site's own work goes first between two reads, in milliseconds a millisecond of reading. */
const REST = 1;

interface PlacedExample {
  readonly places: Place[];
  readonly segments: Set<string>;
}

type CorpusRow = Record<string, unknown> & { readonly documentId: string };

/** Reads what there is to learn from: page by page, so that requests come between. */
export const createCorpus = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const text = partOf({ strapi }, createEntryText);
  const limits = () => limitsOf({ strapi });

  const placedEntries = async (
    types: readonly string[],
    assertGoingOn: () => void,
  ): Promise<Map<string, PlacedExample>> => {
    const { rowsInPage } = limits();
    const found = new Map<string, PlacedExample>();
    for (let after = 0; found.size < limits().entriesLearnt;) {
      assertGoingOn();
      const rows = await store.placements.find({
        where: { id: { $gt: after }, contentType: { $in: [...types] } },
        select: ['id', 'contentType', 'entry', 'journey', 'stage', 'touchpoint', 'segments'],
        orderBy: { id: 'asc' },
        limit: rowsInPage,
      });
      for (const { contentType, entry, journey, stage, touchpoint, segments } of rows) {
        const key = entryKey(contentType, entry);
        const placed = found.get(key) ?? { places: [], segments: new Set() };
        found.set(key, placed);
        placed.places.push({ journey, stage, touchpoint });
        for (const segment of segments ?? []) placed.segments.add(segment);
      }
      if (rows.length < rowsInPage) break;
      after = rows.at(-1)!.id;
      await giveWay();
    }
    return found;
  };

  /** The newest words: an entry's draft, where its type has drafts. */
  const rowsOf = async (uid: string, documentIds: readonly string[]): Promise<Map<string, CorpusRow[]>> => {
    const drafts = site.hasDrafts(uid) ? { publishedAt: null } : {};
    const rows: CorpusRow[] = await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...documentIds] }, ...drafts, ...site.whereVersion(uid) },
      select: ['id', 'documentId', 'locale', ...text.selectOf(uid)],
      populate: text.populateOf(uid),
    } as never);
    const found = new Map<string, CorpusRow[]>();
    for (const row of rows) found.set(row.documentId, [...(found.get(row.documentId) ?? []), row]);
    return found;
  };

  const idsOf = async (uid: string, limit: number): Promise<string[]> => {
    const drafts = site.hasDrafts(uid) ? { publishedAt: null } : {};
    const { rowsInPage } = limits();
    const found = new Set<string>();
    for (let before: number | undefined; found.size < limit;) {
      const rows: { id: number; documentId: string }[] = await strapi.db.query(uid).findMany({
        where: { ...drafts, ...site.whereVersion(uid), ...(before !== undefined && { id: { $lt: before } }) },
        select: ['id', 'documentId'],
        orderBy: { id: 'desc' },
        limit: rowsInPage,
      } as never);
      for (const { documentId } of rows) found.add(documentId);
      if (rows.length < rowsInPage) break;
      before = rows.at(-1)!.id;
      await giveWay();
    }
    return [...found].slice(0, limit);
  };

  const readPage = async (
    uid: string,
    ids: readonly string[],
    placed: ReadonlyMap<string, PlacedExample>,
  ): Promise<Example[]> =>
    [...(await rowsOf(uid, ids))].map(([documentId, rows]) => {
      const key = entryKey(uid, documentId);
      const { places = [], segments = [] } = placed.get(key) ?? {};
      return { ...text.readingOf(uid, rows), key, places, segments: [...segments].sort() };
    });

  return {
    /** Every placed entry that takes part, then those that are placed nowhere. `assertGoingOn` throws to end it early. */
    async read(
      give: (kind: 'teach' | 'tryOut', batch: readonly Example[]) => Promise<void>,
      assertGoingOn: () => void,
    ): Promise<void> {
      const types = await settings.participating();
      const placed = await placedEntries(types, assertGoingOn);
      let left = limits().entriesLearnt;
      const giveAll = async (kind: 'teach' | 'tryOut', uid: string, ids: readonly string[]) => {
        for (const page of inSlices(ids.slice(0, left), limits().entriesInPage)) {
          assertGoingOn();
          const start = performance.now();
          const batch = await readPage(uid, page, placed);
          left -= page.length;
          await give(kind, batch);
          await new Promise((resolve) => setTimeout(resolve, REST * (performance.now() - start)));
        }
      };
      for (const uid of types) {
        const ids = [...placed.keys()]
          .filter((key) => key.startsWith(`${uid}#`))
          .map((key) => key.slice(uid.length + 1));
        await giveAll('teach', uid, ids.sort());
      }
      for (const uid of types) {
        const ids = (await idsOf(uid, limits().entriesLearnt)).filter((id) => !placed.has(entryKey(uid, id)));
        await giveAll('tryOut', uid, ids);
      }
    },
  };
};
