import type { z } from 'zod';
import { entryKey, entryKeyOf, groupBy } from '../../../engine';
import {
  type ContentListItem,
  type ContentListPage,
  type contentListQuerySchema,
  type ContentRefs,
  type contentRefsQuerySchema,
  type EntryKey,
  type PlacedState,
} from '../../../types';
import { isCalled, type EntryIndexItem } from '../entries/light-index';
import type { EntryReader } from '../entries/reader';
import { createVisibility } from '../entries/visibility';
import { limitsOf } from '../limits';
import { createSetAsides } from '../overrides/set-asides';
import { createPlacements } from '../placing/placements';
import { createJourneys } from '../plan/journeys';
import { createReviews } from '../reviews';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, type ReviewRow } from '../store';
import { toPlacement, versionOf } from '../store/mapping';
import { whereHoldsIn } from '../store/placement-locale';
import type { Context } from '../utils/context';
import { isoOf } from '../utils/instant';
import { paginate } from '../utils/paginate';
import { partOf } from '../utils/part';
import { createContentAuthors } from './authors';
import { createPlacedKeys, type PlacedWhere } from './placed-keys';
import { freshnessOf, localeIn, statusOf, versionsIn } from './status';

type ParsedContentListQuery = z.output<typeof contentListQuerySchema>;
type Question = z.output<typeof contentRefsQuerySchema>;

/** An entry that passes the filters, with what is known of it before its page is shown. */
interface ContentListEntry extends EntryIndexItem {
  readonly state: PlacedState;
  readonly setAside: boolean;
  readonly setAsideBy: ContentListItem['setAsideBy'];
}

/** `-` stands for "none" in the query. */
const orNone = (value: string | undefined) => (value === '-' ? null : value);

/** Every entry of the content types that take part, in one list. */
export const createContentList = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const visibility = partOf({ strapi }, createVisibility);
  const journeys = partOf({ strapi }, createJourneys);
  const placed = partOf({ strapi }, createPlacedKeys);
  const setAsides = partOf({ strapi }, createSetAsides);
  const reviews = partOf({ strapi }, createReviews);
  const authors = partOf({ strapi }, createContentAuthors);

  const versionsOf = ({ contentType, versions }: EntryIndexItem, locale: string | undefined) =>
    locale === undefined ? versions : versionsIn(versions, site.isLocalized(contentType), locale);

  /** The entries at the place that is asked for; `null` where none is. */
  const placedThere = async (
    query: Question,
    journey: string | undefined,
    reader: EntryReader,
  ): Promise<ReadonlySet<EntryKey> | null> => {
    const { stage, byRule } = query;
    const [touchpoint, segment] = [orNone(query.touchpoint), orNone(query.segment)];
    const where: PlacedWhere = { stage, touchpoint, segment, byRule };
    const asks = Object.values(where).some((value) => value !== undefined);
    return asks ? placed.of({ ...where, journey, locale: query.locale }, reader) : null;
  };

  /** How fresh entries are; of thousands their verdicts are read at once. */
  const freshness = async (reviewsOf: (key: EntryKey) => readonly ReviewRow[], locale: string | undefined) => {
    const { staleAfterDays, freshness: ofTypes } = await settings.get();
    const at = Date.now();
    return (item: EntryIndexItem) =>
      freshnessOf(
        versionsOf(item, locale),
        reviewsOf(entryKeyOf(item)),
        ofTypes[item.contentType] ?? staleAfterDays,
        at,
      );
  };

  const staleTest = async ({ stale, locale }: Question): Promise<(item: EntryIndexItem) => boolean> => {
    if (stale === undefined) return () => true;
    const rows = groupBy(await reviews.all(), (row) => entryKey(row.contentType, row.entry));
    const fresh = await freshness((key) => rows.get(key) ?? [], locale);
    return (item) => (fresh(item)?.stale ?? false) === stale;
  };

  /** Every filter but that by state. */
  const passing = async (query: Question, types: readonly string[], there: ReadonlySet<EntryKey> | null) => {
    const { locale, status, author, search } = query;
    // Strapi looks a content type up among all of them: once a type, not once an entry.
    const localized = new Set(types.filter((uid) => site.isLocalized(uid)));
    const isAsStale = await staleTest(query);
    return (item: EntryIndexItem): boolean => {
      if (there && !there.has(entryKeyOf(item))) return false;
      if (author !== undefined && item.createdBy !== author) return false;
      if (search && !isCalled(item, search)) return false;
      const versions = versionsIn(item.versions, localized.has(item.contentType), locale);
      if (versions.length === 0) return false;
      return (status === undefined || statusOf(versions) === status) && isAsStale(item);
    };
  };

  const sorted = (found: ContentListEntry[], sort: Question['sort'] = 'updatedAt:desc'): ContentListEntry[] => {
    const [column, direction] = sort.split(':');
    const factor = direction === 'desc' ? -1 : 1;
    const { compare } = new Intl.Collator();
    const names = new Map(
      [...new Set(found.map(({ contentType }) => contentType))].map((uid) => [uid, site.typeName(uid)]),
    );
    const nameOf = ({ contentType }: ContentListEntry) => names.get(contentType)!;
    const byTitle = (a: ContentListEntry, b: ContentListEntry) => compare(a.title, b.title);
    const orders: Record<string, (a: ContentListEntry, b: ContentListEntry) => number> = {
      title: (a, b) => factor * byTitle(a, b),
      type: (a, b) => factor * compare(nameOf(a), nameOf(b)) || byTitle(a, b),
      updatedAt: (a, b) => factor * (a.updatedAt - b.updatedAt) || byTitle(a, b),
    };
    return found.sort(orders[column!]!);
  };

  /** What the query finds, in its order; how much of it is in each state; and all that the person may read of these types. */
  const search = async (query: Question, reader: EntryReader) => {
    if (query.locale) await site.checkLocale(query.locale);
    const types = await visibility.asked(query.contentTypes, reader);
    const journey = query.journey ? (await journeys.require(query.journey)).slug : undefined;
    const readable: EntryIndexItem[] = [];
    for (const uid of types) readable.push(...(await reader.index(uid, query.locale)));
    const anywhere = await placed.of({ journey, locale: query.locale }, reader);
    const setAside = await setAsides.of(types);
    const passes = await passing(query, types, await placedThere(query, journey, reader));

    const counts: Record<PlacedState, number> = { placed: 0, unplaced: 0, setAside: 0 };
    const found: ContentListEntry[] = [];
    for (const item of readable) {
      if (!passes(item)) continue;
      const key = entryKeyOf(item);
      const aside = setAside.has(key);
      const state = anywhere.has(key) ? 'placed' : aside ? 'setAside' : 'unplaced';
      counts[state] += 1;
      if (query.placed === undefined || query.placed === state) {
        found.push({ ...item, state, setAside: aside, setAsideBy: setAside.get(key) ?? null });
      }
    }
    return { found: sorted(found, query.sort), counts, readable, journey };
  };

  /** Names the locale that stands for each of the entries; those of types without locales have none. */
  const shownIn = async (items: readonly ContentListEntry[], locale: string | undefined) => {
    const byDefault = await site.defaultLocale();
    const types = new Set(items.map(({ contentType }) => contentType));
    const localized = new Set([...types].filter((uid) => site.isLocalized(uid)));
    return ({ contentType, versions }: ContentListEntry) =>
      localized.has(contentType) ? localeIn(versions, locale, byDefault) : null;
  };

  const placementsOf = async (
    items: readonly ContentListEntry[],
    { journey, locale }: { journey?: string; locale?: string },
    reader: EntryReader,
  ) => {
    const rows = await store.placements.find({
      where: {
        entry: { $in: items.map(({ documentId }) => documentId) },
        ...(journey ? { journey } : {}),
        ...(locale ? whereHoldsIn(locale) : {}),
      },
      orderBy: { id: 'asc' },
    });
    const seen = await reader.rights.seen(rows.map(versionOf));
    const told = rows.filter((row) => seen(versionOf(row)));
    return groupBy(told.map(toPlacement), ({ contentType, entry }) => entryKey(contentType, entry));
  };

  const toItems = async (
    items: readonly ContentListEntry[],
    { locale, journey, names }: { locale?: string; journey?: string; names: ReadonlyMap<number, string> },
    reader: EntryReader,
  ): Promise<ContentListItem[]> => {
    const summaries = await reader.summaries(items, locale);
    const placements = await placementsOf(items, { journey, locale }, reader);
    const verdicts = await reviews.of(items);
    const freshOf = await freshness((key) => verdicts.get(key) ?? [], locale);
    const localeOf = await shownIn(items, locale);
    return items.flatMap((item): ContentListItem[] => {
      const { contentType, documentId } = item;
      const summary = summaries.get(entryKeyOf(item));
      if (!summary) return [];
      const fresh = freshOf(item);
      return [
        {
          contentType,
          documentId,
          title: summary.title,
          typeName: summary.typeName,
          kind: site.model(contentType)?.kind ?? 'collectionType',
          locale: localeOf(item),
          locales: summary.locales,
          publishedLocales: summary.publishedLocales,
          status: statusOf(versionsOf(item, locale)),
          updatedAt: summary.updatedAt,
          author: item.createdBy === null ? null : (names.get(item.createdBy) ?? null),
          placements: placements.get(entryKeyOf(item)) ?? [],
          setAside: item.setAside,
          setAsideBy: item.setAsideBy,
          freshUntil: isoOf(fresh?.freshUntil),
          stale: fresh?.stale ?? false,
        },
      ];
    });
  };

  /** Whether the person may place an entry for all locales; those who may read all of a type need no look at it. */
  const placeableInAll = async (items: readonly ContentListEntry[], reader: EntryReader) => {
    const isWhole = await reader.rights.whole();
    const rights = await reader.rights.of(items.filter(({ contentType }) => !isWhole(contentType)));
    return (item: ContentListEntry): boolean =>
      isWhole(item.contentType) || Boolean(rights.get(entryKeyOf(item))?.decides(null));
  };

  return {
    async list(query: ParsedContentListQuery, reader: EntryReader): Promise<ContentListPage> {
      const { page, pageSize, ...question } = query;
      const { found, counts, readable, journey } = await search(question, reader);
      const { items, pagination } = paginate(found, page, pageSize);
      const people = await authors.of(readable);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return {
        data: await toItems(items, { locale: query.locale, journey, names }, reader),
        meta: { pagination, names: await partOf({ strapi }, createPlacements).names(), counts, authors: people },
      };
    },

    /** What a query finds, for a bulk change or one by one. */
    async refs(query: Question, reader: EntryReader): Promise<ContentRefs> {
      const { found, journey } = await search(query, reader);
      const taken = found.slice(0, limitsOf({ strapi }).bulkEntries);
      const localeOf = await shownIn(taken, query.locale);
      const mayPlaceAll = await placeableInAll(taken, reader);
      const anywhere = query.locale ? await placed.of({ journey }, reader) : new Set<EntryKey>();
      return {
        data: taken.map((item) => ({
          contentType: item.contentType,
          documentId: item.documentId,
          title: item.title,
          locale: localeOf(item),
          placedElsewhere: item.state !== 'placed' && anywhere.has(entryKeyOf(item)),
          allLocales: mayPlaceAll(item),
        })),
        meta: { total: found.length },
      };
    },
  };
};
