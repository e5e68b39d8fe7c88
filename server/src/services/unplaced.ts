import type { z } from 'zod';
import type { Pagination, SetAside, UnplacedEntry, unplacedQuerySchema } from '../../../types';
import { entryKey } from '../../../engine';
import type { Context } from '../utils/context';
import { hashKey } from '../utils/keys';
import { paginate } from '../utils/paginate';
import { invalid } from '../utils/errors';
import type { EntryIndexItem, EntryReader } from './entries';
import { createJourneys } from './journeys';
import { createSettings } from './settings';
import { createSite } from './site';
import { createStore } from './store';

type Query = z.output<typeof unplacedQuerySchema>;

/** Entries placed nowhere, and those somebody said are no journey content. */
export const createUnplaced = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const settings = createSettings({ strapi });
  const journeys = createJourneys({ strapi });

  const typesAsked = async (asked: readonly string[] | undefined): Promise<string[]> => {
    const participating = await settings.participating();
    const stranger = asked?.find((uid) => !participating.includes(uid));
    if (stranger) throw invalid(`"${stranger}" does not take part in journeys`, ['contentTypes']);
    return asked ? [...asked] : participating;
  };

  const keysOf = async (table: 'placements' | 'exclusions', where = {}): Promise<Set<string>> =>
    new Set(
      (await store[table].find({ where, select: ['contentType', 'entry'] })).map((row) =>
        entryKey(row.contentType, row.entry),
      ),
    );

  return {
    async list(query: Query, reader: EntryReader): Promise<{ entries: UnplacedEntry[]; pagination: Pagination }> {
      if (query.locale) await site.checkLocale(query.locale);
      const types = await typesAsked(query.contentTypes);
      const [placed, setAside] = await Promise.all([
        keysOf('placements', query.journey ? { journey: (await journeys.require(query.journey)).slug } : {}),
        keysOf('exclusions'),
      ]);
      const needle = query.search?.toLowerCase();
      const wanted = (item: EntryIndexItem) => {
        const key = entryKey(item.contentType, item.documentId);
        if (placed.has(key) || setAside.has(key) !== Boolean(query.setAside)) return false;
        if (query.locale && site.isLocalized(item.contentType) && !item.locales.includes(query.locale)) return false;
        return !needle || item.title.toLowerCase().includes(needle);
      };
      const found: EntryIndexItem[] = [];
      for (const uid of types) found.push(...(await reader.index(uid, query.locale)).filter(wanted));

      const [column, direction] = query.sort.split(':');
      const factor = direction === 'desc' ? -1 : 1;
      found.sort((a, b) => factor * (column === 'title' ? a.title.localeCompare(b.title) : a.updatedAt - b.updatedAt));
      const { items, pagination } = paginate(found, query.page, query.pageSize);
      const summaries = await reader.summaries(items, query.locale);
      const entries = items.flatMap((item) => summaries.get(entryKey(item.contentType, item.documentId)) ?? []);
      return {
        entries: entries.map(({ contentType, documentId, title, typeName, locales, published, updatedAt }) => ({
          contentType,
          documentId,
          title,
          typeName,
          locales,
          published,
          updatedAt,
        })),
        pagination,
      };
    },

    /** Marks entries as "not journey content", or takes the mark away; placements of theirs are not touched. */
    setAside: ({ entries, setAside }: SetAside): Promise<{ changed: number }> =>
      store.change(async () => {
        const wanted = new Map(entries.map((ref) => [hashKey(ref.contentType, ref.documentId), ref]));
        const existing = (await store.exclusions.find()).filter((row) => wanted.has(row.key));
        if (!setAside) {
          await store.exclusions.removeIds(existing.map((row) => row.id));
          return { changed: existing.length };
        }
        const known = new Set(existing.map((row) => row.key));
        const fresh = [...wanted].filter(([key]) => !known.has(key));
        await store.exclusions.createMany(
          fresh.map(([key, ref]) => ({ key, contentType: ref.contentType, entry: ref.documentId })),
        );
        return { changed: fresh.length };
      }),
  };
};
