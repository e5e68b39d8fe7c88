import type { z } from 'zod';
import { entryKey, entryKeyOf } from '../../../engine';
import type { Pagination, UnplacedEntry, unplacedQuerySchema } from '../../../types';
import { isCalled, type EntryIndexItem, type UnplacedOn } from '../entries/light-index';
import type { EntryReader } from '../entries/reader';
import { createVisibility } from '../entries/visibility';
import { createSetAsides } from '../overrides/set-asides';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { paginate } from '../utils/paginate';
import { partOf } from '../utils/part';
import { createPlacedKeys } from './placed-keys';

type ParsedUnplacedQuery = z.output<typeof unplacedQuerySchema>;

/** Entries placed nowhere, and those somebody said are no journey content. */
export const createUnplaced = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const visibility = partOf({ strapi }, createVisibility);
  const journeys = partOf({ strapi }, createJourneys);
  const setAsides = partOf({ strapi }, createSetAsides);
  const placed = partOf({ strapi }, createPlacedKeys);

  /** What is placed for locales that the person may not read is nowhere for that person; whoever may read all needs no check. */
  const nowhere = async (uid: string, unplaced: UnplacedOn, reader: EntryReader): Promise<EntryIndexItem[]> => {
    if ((await reader.rights.whole())(uid)) return reader.index(uid, unplaced.locale, { unplaced });
    const anywhere = await placed.of({ ...unplaced, contentType: uid }, reader);
    return (await reader.index(uid, unplaced.locale)).filter((item) => !anywhere.has(entryKeyOf(item)));
  };

  return {
    async list(
      query: ParsedUnplacedQuery,
      reader: EntryReader,
    ): Promise<{ entries: UnplacedEntry[]; pagination: Pagination }> {
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
      const unplaced = { journey, locale: query.locale };
      for (const uid of types) found.push(...(await nowhere(uid, unplaced, reader)).filter(wanted));

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
  };
};
