import type { z } from 'zod';
import { createReviews } from '.';
import { cellName, entryKey, groupBy, isOpen } from '../../../engine';
import type {
  Entries,
  EntryFacts,
  EntryRef,
  PlacementFacts,
  ReviewItem,
  ReviewPage,
  reviewsQuerySchema,
} from '../../../types';
import { judge, needsLook, reviewFor, type ReviewedVersion } from '../entries/freshness';
import type { EntryIndexItem } from '../entries/light-index';
import type { EntryReader } from '../entries/reader';
import { mayReadVersion, type Readable } from '../entries/rights';
import { createVisibility } from '../entries/visibility';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import type { ReviewRow } from '../store';
import { createSurveys } from '../surveys';
import type { Context } from '../utils/context';
import { isoOf } from '../utils/instant';
import { paginate } from '../utils/paginate';
import { folded } from '../utils/fold';
import { partOf } from '../utils/part';

type ParsedReviewsQuery = z.output<typeof reviewsQuerySchema>;
type Filter = ParsedReviewsQuery['verdict'];

/** An entry that is on the journey now, and those of its versions that the list is about. */
interface Candidate extends EntryRef {
  readonly placements: readonly PlacementFacts[];
  readonly versions: readonly ReviewedVersion[];
  /** All that the entry has. */
  readonly all: EntryFacts['versions'];
  /** The one of them that is stale first. */
  readonly first: ReviewedVersion;
}

interface PlacedContent {
  readonly stages: readonly string[];
  readonly placements: readonly PlacementFacts[];
  readonly entries: Entries;
}

type FoundReviews = ReviewPage['meta'] & { readonly items: ReviewItem[] };

const isWanted = (version: ReviewedVersion, filter: Filter): boolean => {
  switch (filter) {
    case undefined:
      return needsLook(version);
    case 'none':
      return version.stale && !version.open;
    case 'good':
      return !version.stale && version.review?.verdict === 'good';
    default:
      return version.open && version.review?.verdict === filter;
  }
};

/** What a person may read of a candidate; `null` where that is nothing that the list is about. */
const narrowed = (candidate: Candidate, readable: Readable): Candidate | null => {
  const versions = candidate.versions.filter(({ locale }) => mayReadVersion(readable, locale));
  return versions.length > 0 ? { ...candidate, versions, first: stalest(versions)! } : null;
};

const stalest = (versions: readonly ReviewedVersion[]): ReviewedVersion | undefined =>
  [...versions].sort((a, b) => a.freshUntil - b.freshUntil)[0];

const covers = (placement: PlacementFacts, locale: string | null) =>
  placement.locale === null || placement.locale === locale;

/** Live content of a journey that somebody should look at again. */
export const createReviewList = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const visibility = partOf({ strapi }, createVisibility);
  const journeys = partOf({ strapi }, createJourneys);
  const reviews = partOf({ strapi }, createReviews);

  /** The journey's placements whose window is open, and the state of their entries; broken links are not among them. */
  const openPlacements = async ({ journey }: ParsedReviewsQuery, contentTypes: readonly string[], at: number) => {
    const survey = await partOf({ strapi }, createSurveys).of(await journeys.require(journey));
    const placements = [...survey.stages.values()]
      .flatMap(({ cells }) => [...cells.values()])
      .flatMap(({ placed }) => placed.map(({ facts }) => facts))
      .filter((item) => isOpen(item, at) && contentTypes.includes(item.contentType));
    return { stages: survey.plan.stages.map(({ slug }) => slug), placements, entries: survey.entries };
  };

  const versionsOf = (
    { contentType, versions }: EntryFacts,
    placements: readonly PlacementFacts[],
    rows: readonly ReviewRow[],
    query: ParsedReviewsQuery,
    context: { readonly at: number; readonly daysOf: (uid: string) => number },
  ) =>
    versions
      .filter(({ locale, published }) => published && (locale === null || !query.locale || locale === query.locale))
      .filter(({ locale }) => placements.some((item) => covers(item, locale)))
      .map((version) => judge(version, rows, context.daysOf(contentType), context.at))
      .filter((version) => isWanted(version, query.verdict));

  const candidates = async (
    { placements, entries }: PlacedContent,
    query: ParsedReviewsQuery,
    at: number,
  ): Promise<Candidate[]> => {
    const { staleAfterDays, freshness } = await settings.get();
    const daysOf = (uid: string) => freshness[uid] ?? staleAfterDays;
    const rowsByEntry = groupBy(await reviews.all(), (row) => entryKey(row.contentType, row.entry));
    const byEntry = groupBy(placements, (item) => entryKey(item.contentType, item.documentId));
    return [...byEntry].flatMap(([key, own]) => {
      const facts = entries.get(key);
      const versions = facts ? versionsOf(facts, own, rowsByEntry.get(key) ?? [], query, { at, daysOf }) : [];
      const first = stalest(versions);
      if (!facts || !first) return [];
      const { contentType, documentId } = facts;
      return [{ contentType, documentId, placements: own, versions, all: facts.versions, first }];
    });
  };

  /** What the person may read of the types of these entries, by `entryKey`. */
  const indexOf = async (found: readonly Candidate[], query: ParsedReviewsQuery, reader: EntryReader) => {
    const index = new Map<string, EntryIndexItem>();
    for (const uid of new Set(found.map(({ contentType }) => contentType))) {
      for (const item of await reader.index(uid, query.locale)) index.set(entryKey(uid, item.documentId), item);
    }
    return index;
  };

  const readableOf = ({ contentType }: EntryRef, locales: readonly (string | null)[]): Readable => ({
    localized: site.isLocalized(contentType),
    locales: locales.filter((locale) => locale !== null),
  });

  const placesOf = (placements: readonly PlacementFacts[], stages: readonly string[]): ReviewItem['places'] =>
    [
      ...new Map(
        placements.map(({ stage, touchpoint }) => [cellName(stage, touchpoint), { stage, touchpoint }]),
      ).values(),
    ].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));

  return {
    async list(query: ParsedReviewsQuery, reader: EntryReader): Promise<FoundReviews> {
      if (query.locale) await site.checkLocale(query.locale);
      const contentTypes = await visibility.asked(query.contentTypes, reader);
      const at = Date.now();
      const placed = await openPlacements(query, contentTypes, at);
      const found = await candidates(placed, query, at);
      const index = await indexOf(found, query, reader);
      const indexed = (item: EntryRef) => index.get(entryKey(item.contentType, item.documentId));
      const titleOf = (item: EntryRef) => indexed(item)?.title;
      const readable = found.flatMap((item) => {
        const own = indexed(item);
        return (own && narrowed(item, readableOf(item, own.locales))) ?? [];
      });
      const needle = query.search && folded(query.search);
      const wanted = needle ? readable.filter((item) => folded(titleOf(item)!).includes(needle)) : readable;

      const [column, direction] = query.sort.split(':');
      const factor = direction === 'desc' ? -1 : 1;
      const { compare } = new Intl.Collator();
      wanted.sort((a, b) => {
        if (column === 'title') return factor * compare(titleOf(a)!, titleOf(b)!);
        const key = column === 'lastUpdated' ? 'updatedAt' : 'freshUntil';
        return factor * (a.first[key] - b.first[key]) || (a.documentId < b.documentId ? -1 : 1);
      });
      const { items, pagination } = paginate(wanted, query.page, query.pageSize);
      const summaries = await reader.summaries(items, query.locale);
      const seen = await reader.rights.seen(items.flatMap(({ placements }) => placements));
      const { unreadableTypes } = await settings.get();
      return {
        items: items.flatMap((item) => {
          const entry = summaries.get(entryKey(item.contentType, item.documentId));
          if (!entry) return [];
          const said = item.versions.find((version) => version.open) ?? item.first;
          return [
            {
              entry,
              locales: item.versions.flatMap(({ locale }) => locale ?? []).sort(),
              lastUpdated: isoOf(item.first.updatedAt),
              freshUntil: isoOf(item.first.freshUntil),
              places: placesOf(item.placements.filter(seen), placed.stages),
              review: said.review && reviewFor(said.review, item.all, readableOf(item, entry.locales)),
            },
          ];
        }),
        pagination,
        hidden: unreadableTypes === 'hidden' ? 0 : found.length - readable.length,
      };
    },
  };
};
