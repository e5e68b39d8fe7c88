import type { z } from 'zod';
import type { EntryRef, Pagination, SetAside, UnplacedEntry, unplacedQuerySchema } from '../../../types';
import { entryKey } from '../../../engine';
import type { Context } from '../utils/context';
import { hashKey } from '../utils/keys';
import { paginate } from '../utils/paginate';
import { isCalled, type EntryIndexItem } from './entry-index';
import type { EntryReader } from './entries';
import { createJourneys } from './journeys';
import { createRuleMatching } from './rule-matching';
import { createSetAsides, isExcluded } from './set-asides';
import { createSite } from './site';
import { createStore, inChunks } from './store';
import { createVisibility } from './visibility';

type Query = z.output<typeof unplacedQuerySchema>;

/** Entries placed nowhere, and those somebody said are no journey content. */
export const createUnplaced = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const visibility = createVisibility({ strapi });
  const journeys = createJourneys({ strapi });
  const rules = createRuleMatching({ strapi });
  const setAsides = createSetAsides({ strapi });

  return {
    async list(query: Query, reader: EntryReader): Promise<{ entries: UnplacedEntry[]; pagination: Pagination }> {
      if (query.locale) await site.checkLocale(query.locale);
      const types = await visibility.asked(query.contentTypes, reader);
      const journey = query.journey ? (await journeys.require(query.journey)).slug : undefined;
      const setAside = await setAsides.of(types);
      const localized = new Set(types.filter((uid) => site.isLocalized(uid)));
      const wanted = (item: EntryIndexItem) => {
        const key = entryKey(item.contentType, item.documentId);
        if (setAside.has(key) !== Boolean(query.setAside)) return false;
        if (query.locale && localized.has(item.contentType) && !item.locales.includes(query.locale)) return false;
        return !query.search || isCalled(item, query.search);
      };
      const found: EntryIndexItem[] = [];
      for (const uid of types) {
        const unplaced = { journey, locale: query.locale };
        found.push(...(await reader.index(uid, query.locale, { unplaced })).filter(wanted));
      }

      const [column, direction] = query.sort.split(':');
      const factor = direction === 'desc' ? -1 : 1;
      const { compare } = new Intl.Collator();
      found.sort((a, b) => factor * (column === 'title' ? compare(a.title, b.title) : a.updatedAt - b.updatedAt));
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
          rule: setAside.get(entryKey(contentType, documentId)) ?? null,
        })),
        pagination,
      };
    },

    /**
     * Marks entries as "not journey content", or takes the mark away; placements of theirs are not touched. What a person took
     * back is journey content, whatever rules say, also those that are only written afterwards.
     */
    async setAside({ entries, setAside }: SetAside): Promise<{ changed: number }> {
      const types = [...new Set(entries.map((ref) => ref.contentType))];
      const ruled = setAside ? new Map() : await rules.decide(types, entries);
      return store.change(async () => {
        const wanted = new Map(entries.map((ref) => [hashKey(ref.contentType, ref.documentId), ref]));
        const existing = await setAsides.exclusionsOf(entries);
        const isRuled = ({ contentType, documentId }: EntryRef) =>
          ruled.get(entryKey(contentType, documentId))?.action === 'setAside';
        const turned = existing.filter((row) => isExcluded(row) !== setAside);
        const known = new Set(existing.map((row) => row.key));
        const fresh = [...wanted].filter(([key, ref]) => !known.has(key) && (setAside || isRuled(ref)));
        for (const chunk of inChunks(turned)) {
          await store.exclusions.updateWhere({ id: { $in: chunk.map((row) => row.id) } }, { excluded: setAside });
        }
        await store.exclusions.createMany(
          fresh.map(([key, ref]) => ({
            key,
            contentType: ref.contentType,
            entry: ref.documentId,
            excluded: setAside,
          })),
        );
        return { changed: turned.length + fresh.length };
      });
    },
  };
};
