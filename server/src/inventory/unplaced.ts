import type { z } from 'zod';
import { entryKey, entryKeyOf } from '../../../engine';
import type { Pagination, SetAside, SetAsideResult, UnplacedEntry, unplacedQuerySchema } from '../../../types';
import { isCalled, type EntryIndexItem, type UnplacedOn } from '../entries/light-index';
import type { EntryReader } from '../entries/reader';
import { assertWhole } from '../entries/rights';
import { assertTakesPart, createVisibility } from '../entries/visibility';
import { createMarks } from '../overrides/marks';
import { createSetAsides } from '../overrides/set-asides';
import type { Person } from '../people/person';
import { createBatches } from '../placing/batches';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { paginate } from '../utils/paginate';
import { partOf } from '../utils/part';
import { createPlacedKeys } from './placed-keys';

type ParsedUnplacedQuery = z.output<typeof unplacedQuerySchema>;

/** Entries placed nowhere, and those somebody said are no journey content. */
export const createUnplaced = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const visibility = partOf({ strapi }, createVisibility);
  const journeys = partOf({ strapi }, createJourneys);
  const marks = partOf({ strapi }, createMarks);
  const batches = partOf({ strapi }, createBatches);
  const setAsides = partOf({ strapi }, createSetAsides);
  const placed = partOf({ strapi }, createPlacedKeys);

  /** What stands for locales that the person may not read is nowhere for that person: who may read all needs no look at it. */
  const nowhere = async (uid: string, unplaced: UnplacedOn, reader: EntryReader): Promise<EntryIndexItem[]> => {
    if ((await reader.rights.whole())(uid)) return reader.index(uid, unplaced.locale, { unplaced });
    const anywhere = await placed.of({ ...unplaced, contentType: uid }, reader);
    return (await reader.index(uid, unplaced.locale)).filter((item) => !anywhere.has(entryKeyOf(item)));
  };

  /** It is said of all locales. */
  const assertAll = async ({ entries }: SetAside, reader: EntryReader): Promise<void> => {
    const rights = await reader.assertReadable(entries);
    const types = entries.map(({ contentType }) => contentType);
    assertTakesPart(await visibility.types(reader), types, ['entries']);
    for (const { contentType, documentId } of entries)
      assertWhole(rights.get(entryKey(contentType, documentId))!, documentId, ['entries']);
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

    /**
     * Marks entries as "not journey content", or takes the mark away; placements of theirs are not touched. What a person took
     * back is journey content, whatever rules say, also those that are only written afterwards; undoing the batch takes back
     * that it was ever said.
     * @throws ValidationError or PolicyError (403) where an entry takes no part, or the person may not read all of it.
     */
    setAside: (input: SetAside, person: Person, reader: EntryReader): Promise<SetAsideResult> =>
      store.change(async (change) => {
        await assertAll(input, reader);
        const changes = await marks.set(change, input);
        const batch = await batches.record(change, input.setAside ? 'setAside' : 'bringBack', null, person, changes);
        return { changed: changes.length, batch };
      }),

    /** The same for a site's own code: nobody undoes it. */
    setAsideAsSystem: (input: SetAside): Promise<Omit<SetAsideResult, 'batch'>> =>
      store.change(async (change) => ({ changed: (await marks.set(change, input)).length })),
  };
};
