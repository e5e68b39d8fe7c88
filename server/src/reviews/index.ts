import type { z } from 'zod';
import { entryKey, isOpen } from '../../../engine';
import type { EntryRef, EntryReview, reviewInputSchema, reviewWithdrawSchema } from '../../../types';
import { judge, needsLook, reviewFor } from '../entries/freshness';
import type { EntryReader } from '../entries/reader';
import { assertWhole, mayReadVersion, notReadableIn } from '../entries/rights';
import { createStates } from '../entries/states';
import { assertTakesPart, createVisibility } from '../entries/visibility';
import type { Person } from '../people/person';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, inChunks, type ReviewRow, type StandingPlacement, type VerdictColumns } from '../store';
import { toPlacementFacts } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { isoOf, timeOf } from '../utils/instant';
import { hashKey } from '../utils/keys';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { inSequence } from '../utils/sequence';

type ReviewValues = z.output<typeof reviewInputSchema>;
type Withdraw = z.output<typeof reviewWithdrawSchema>;

/** What makes a verdict unique: only the newest one of an entry and locale counts. */
const reviewKey = ({ contentType, documentId }: EntryRef, locale: string | null) =>
  hashKey(contentType, documentId, locale);

/** Within this time, the same verdict by the same person is taken for a repetition: a second click, or a request sent twice. */
const SAME_WITHIN = 60_000;

const isSame = (before: VerdictColumns, now: VerdictColumns): boolean => {
  const what = ({ verdict, note, nextAt, reviewerId }: VerdictColumns) =>
    JSON.stringify([verdict, note, nextAt?.slice(0, 10) ?? null, reviewerId]);
  return what(before) === what(now) && Date.parse(now.reviewedAt) - timeOf(before.reviewedAt) < SAME_WITHIN;
};

const columnsOf = (row: VerdictColumns): VerdictColumns => ({
  verdict: row.verdict,
  note: row.note,
  nextAt: row.nextAt,
  reviewer: row.reviewer,
  reviewerId: row.reviewerId,
  reviewerName: row.reviewerName,
  reviewedAt: isoOf(row.reviewedAt),
});

/** What people said of content that they looked at again. */
export const createReviews = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const visibility = partOf({ strapi }, createVisibility);
  const states = partOf({ strapi }, createStates);

  /** A type without locales has only one version, so a verdict on any locale is about that version. */
  const localeFor = ({ contentType }: EntryRef, locale: string | null | undefined) =>
    site.isLocalized(contentType) ? (locale ?? null) : null;

  const byKeys = async (keys: readonly string[]): Promise<ReviewRow[]> => {
    const rows: ReviewRow[] = [];
    for await (const chunk of inChunks({ strapi }, keys))
      rows.push(...(await store.reviews.find({ where: { key: { $in: chunk } } })));
    return rows;
  };

  /** Only a person who may read every existing locale may judge all of them at once. */
  const check = async ({ entries, locale }: Withdraw, reader: EntryReader) => {
    const rights = await reader.assertReadable(entries);
    const types = entries.map(({ contentType }) => contentType);
    assertTakesPart(await visibility.types(reader), types, ['entries']);
    if (locale) await site.checkLocale(locale);
    for (const { contentType, documentId } of entries) {
      const own = rights.get(entryKey(contentType, documentId))!;
      if (locale && !mayReadVersion(own, locale)) throw invalid(notReadableIn(documentId, locale), ['locale']);
      if (!locale) assertWhole(own, documentId);
    }
  };

  const refsByKey = ({ entries, locale }: Withdraw) =>
    new Map(entries.map((ref) => [reviewKey(ref, localeFor(ref, locale)), ref]));

  return {
    /** Every verdict that counts. */
    all: (): Promise<ReviewRow[]> => store.reviews.find(),

    /** Verdicts on these entries, by `entryKey`. */
    async of(refs: readonly EntryRef[]): Promise<Map<string, ReviewRow[]>> {
      const found = new Map<string, ReviewRow[]>();
      for await (const chunk of inChunks({ strapi }, [...new Set(refs.map((ref) => ref.documentId))])) {
        for (const row of await store.reviews.find({ where: { entry: { $in: chunk } } })) {
          const key = entryKey(row.contentType, row.entry);
          found.set(key, [...(found.get(key) ?? []), row]);
        }
      }
      return found;
    },

    /** The locales of one entry that need a review, that the person may read, and that are live through one of its placements. */
    async ofEntry(ref: EntryRef, placed: readonly StandingPlacement[], reader: EntryReader): Promise<EntryReview[]> {
      const at = Date.now();
      const open = placed.map(toPlacementFacts).filter((item) => isOpen(item, at));
      if (open.length === 0) return [];
      const [entries, summaries, rows, { staleAfterDays, freshness }] = await inSequence(
        () => states.of(open),
        () => reader.summaries([ref]),
        () => store.reviews.find({ where: { contentType: ref.contentType, entry: ref.documentId } }),
        () => settings.get(),
      );
      const key = entryKey(ref.contentType, ref.documentId);
      const versions = entries.get(key)?.versions ?? [];
      const readable = { localized: site.isLocalized(ref.contentType), locales: summaries.get(key)?.locales ?? [] };
      return versions
        .filter(({ locale }) => mayReadVersion(readable, locale))
        .filter(
          ({ locale, published }) => published && open.some((item) => item.locale === null || item.locale === locale),
        )
        .map((version) => judge(version, rows, freshness[ref.contentType] ?? staleAfterDays, at))
        .filter(needsLook)
        .map(({ locale, stale, freshUntil, review }) => ({
          locale,
          stale,
          freshUntil: isoOf(freshUntil),
          review: review && reviewFor(review, versions, readable),
        }));
    },

    /**
     * Stores a verdict on each entry, replacing the one before; the same one twice in a row counts once. All or nothing.
     * @throws ValidationError or PolicyError (403) where an entry may not be read, takes no part, or the date is past.
     */
    async give({ verdict, note, nextAt, ...which }: ReviewValues, reader: EntryReader, by: Person) {
      if (nextAt && Date.parse(nextAt) <= Date.now()) throw invalid(refusal('review.past'), ['nextAt']);
      const columns: VerdictColumns = {
        verdict,
        note: note || null,
        nextAt: nextAt ?? null,
        reviewer: by.email,
        reviewerId: by.id,
        reviewerName: by.name,
        reviewedAt: new Date().toISOString(),
      };
      return store.change(async (change) => {
        await check(which, reader);
        const refs = refsByKey(which);
        const existing = await byKeys([...refs.keys()]);
        const known = new Set(existing.map((row) => row.key));
        for (const row of existing) {
          const previous = isSame(row, columns) ? row.previous : columnsOf(row);
          await change.reviews.update(row.id, { ...columns, previous });
        }
        await change.reviews.createMany(
          [...refs]
            .filter(([key]) => !known.has(key))
            .map(([key, ref]) => ({
              key,
              contentType: ref.contentType,
              entry: ref.documentId,
              entryLocale: localeFor(ref, which.locale),
              ...columns,
            })),
        );
        return { changed: refs.size };
      });
    },

    /** Takes back the newest verdict; the one that it replaced counts again. */
    withdraw: (which: Withdraw, reader: EntryReader): Promise<{ changed: number }> =>
      store.change(async (change) => {
        await check(which, reader);
        const rows = await byKeys([...refsByKey(which).keys()]);
        await change.reviews.removeIds(rows.filter((row) => !row.previous).map((row) => row.id));
        for (const { id, previous } of rows) {
          if (previous) await change.reviews.update(id, { ...columnsOf(previous), previous: null });
        }
        return { changed: rows.length };
      }),
  };
};
