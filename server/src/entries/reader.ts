import { entryKey, groupBy } from '../../../engine';
import type { EntryKey, EntryRef, EntrySummary } from '../../../types';
import { CONTENT_MANAGER_READ } from '../constants';
import { createSite } from '../site';
import { inChunks } from '../store';
import type { Context } from '../utils/context';
import { forbidden, invalid } from '../utils/errors';
import { isoOf } from '../utils/instant';
import { giveWayBetween } from '../utils/give-way';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import type { UserAbility } from './ability';
import { idsByType } from './by-type';
import { createEntryIndex, standingFor, type EntryIndexItem, type IndexOptions } from './light-index';
import type { EntryRights } from './rights';
import { createRightsReader } from './rights-reader';
import { publishedIn } from './states';
import { createTitles } from './titles';

export type { UserAbility } from './ability';

/** What we use of the Content Manager's own checks. */
export interface PermissionChecker {
  can: { read(entity?: unknown): boolean };
  sanitizedQuery: { read(query: object): Promise<{ filters?: object }> };
  sanitizeOutput(entity: object): Promise<Record<string, unknown>>;
}

/** One row of an entry: one locale, draft or published. */
interface EntryRow {
  readonly documentId: string;
  readonly locale: string | null;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
  readonly [field: string]: unknown;
}

const pick = (rows: readonly EntryRow[], locale: string): EntryRow =>
  standingFor(rows, locale, (row) => Date.parse(row.updatedAt));

/** How many entries the Content Manager's own checks look at in one turn: each takes a fraction of a millisecond. */
const SANITISED_AT_ONCE = 25;

/** Entries as one admin user may see them. What the Content Manager hides from that person is hidden here, too. */
export const createEntryReader = ({ strapi }: Context, userAbility: UserAbility) => {
  const site = partOf({ strapi }, createSite);
  const index = partOf({ strapi }, createEntryIndex);
  const titles = partOf({ strapi }, createTitles);

  const checkerOf = (model: string): PermissionChecker =>
    strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model });

  /**
   * A person may read an entry without being allowed to read a field that names it; where several roles add up, that may be so
   * for some entries only, and each has to be looked at.
   */
  const fieldReadable = (uid: string, field: string): 'all' | 'some' | 'none' => {
    const rules = userAbility.rulesFor(CONTENT_MANAGER_READ, uid);
    const telling = rules.filter(({ fields }) => !fields || fields.includes(field));
    if (telling.length === 0) return 'none';
    return telling.length === rules.length ? 'all' : 'some';
  };

  /** Which rows the person may read, as a condition for the database. */
  const whereReadable = async (uid: string, filters: object): Promise<object> => {
    const query = await checkerOf(uid).sanitizedQuery.read({ filters });
    const { where = {} } = strapi.get('query-params').transform(uid as never, { filters: query.filters } as never);
    return { $and: [where, site.whereVersion(uid)] };
  };

  const summarize = async (
    uid: string,
    rows: readonly EntryRow[],
    titleFields: readonly string[],
    locale?: string,
  ): Promise<EntrySummary> => {
    const shown = pick(rows, locale ?? (await site.defaultLocale()));
    const localized = site.isLocalized(uid);
    const isPublishedBy = publishedIn({ strapi }, uid);
    const isPublished = ({ publishedAt }: EntryRow) => isPublishedBy(publishedAt);
    const localesOf = (list: readonly EntryRow[]) =>
      localized ? [...new Set(list.map((row) => row.locale ?? ''))].sort() : [];
    // A person may read an entry without being allowed to read a field that names it.
    const readable = await checkerOf(uid).sanitizeOutput({ ...shown });
    return {
      contentType: uid,
      documentId: shown.documentId,
      typeName: site.typeName(uid),
      title: titles.namer(uid, titleFields)(shown.documentId, (field) => readable[field]),
      locales: localesOf(rows),
      publishedLocales: localesOf(rows.filter(isPublished)),
      published: rows.some((row) => isPublished(row) && (!localized || !locale || row.locale === locale)),
      updatedAt: isoOf(shown.updatedAt),
    };
  };

  const rowsOf = async (
    uid: string,
    documentIds: readonly string[],
    titleFields: readonly string[],
  ): Promise<Map<string, EntryRow[]>> => {
    const rows: EntryRow[] = await strapi.db.query(uid).findMany({
      where: await whereReadable(uid, { documentId: { $in: documentIds } }),
      select: [...new Set(['id', 'documentId', 'locale', 'updatedAt', 'publishedAt', ...titleFields])],
      // Conditions such as "is creator" are checked once more on the entities that are shown.
      populate: ['createdBy'],
    } as never);
    return groupBy(rows, ({ documentId }) => documentId);
  };

  /** Which rows of these entries the person may read, and nothing else about them: cheap for thousands. */
  const readableRows = async (uid: string, documentIds: readonly string[]): Promise<EntryRow[]> => {
    const found: EntryRow[] = [];
    for await (const chunk of inChunks({ strapi }, documentIds)) {
      const where = await whereReadable(uid, { documentId: { $in: chunk } });
      const rows: EntryRow[] = await strapi.db
        .query(uid)
        .findMany({ where, select: ['documentId', 'locale'] } as never);
      for (const row of rows) found.push(row);
    }
    return found;
  };

  const rights = createRightsReader({ strapi }, userAbility, readableRows);

  const reader = {
    /** The person may read entries of this type in the Content Manager, or some of them. */
    canReadType: (uid: string): boolean => Boolean(site.model(uid)) && userAbility.can(CONTENT_MANAGER_READ, uid),

    /** Summaries of those entries that the person may read. The title is in that locale, else in the default one, where there is one. */
    async summaries(refs: readonly EntryRef[], locale?: string): Promise<Map<EntryKey, EntrySummary>> {
      const found = new Map<EntryKey, EntrySummary>();
      for (const [uid, documentIds] of idsByType(refs)) {
        if (!reader.canReadType(uid)) continue;
        const titleFields = await titles.fieldsOf(uid);
        for await (const chunk of inChunks({ strapi }, [...documentIds])) {
          for await (const [documentId, rows] of giveWayBetween(
            await rowsOf(uid, chunk, titleFields),
            SANITISED_AT_ONCE,
          )) {
            found.set(entryKey(uid, documentId), await summarize(uid, rows, titleFields, locale));
          }
        }
      }
      return found;
    },

    /** What the person may read of these entries, locale by locale. */
    rights,

    /** Every entry of a type that the person may read, in short: enough to search, sort and page through them. */
    async index(uid: string, locale?: string, options: IndexOptions = {}): Promise<EntryIndexItem[]> {
      if (!reader.canReadType(uid)) return [];
      const fields = (await titles.fieldsOf(uid)).map((field) => ({ field, readable: fieldReadable(uid, field) }));
      const items = await index.read(uid, await whereReadable(uid, {}), {
        locale,
        defaultLocale: await site.defaultLocale(),
        titleFields: fields.filter(({ readable }) => readable === 'all').map(({ field }) => field),
        ...options,
      });
      if (!fields.some(({ readable }) => readable === 'some')) return items;
      const summaries = await reader.summaries(items, locale);
      return items.map((item) => {
        const title = summaries.get(entryKey(uid, item.documentId))?.title ?? item.title;
        return { ...item, title, titles: [title] };
      });
    },

    /** The field that entries of a type are known by, as a rule; nothing where there is none. */
    titleField: async (uid: string): Promise<string | undefined> => (await titles.fieldsOf(uid))[0],

    /**
     * The different values of the field that a type's entries are known by, sorted; none where there are more than `atMost`, or
     * where the person may read it of some entries only.
     */
    async titles(uid: string, atMost: number): Promise<string[]> {
      const titleField = await reader.titleField(uid);
      if (!titleField || !reader.canReadType(uid) || fieldReadable(uid, titleField) !== 'all') return [];
      return index.values(uid, await whereReadable(uid, {}), titleField, atMost);
    },

    /**
     * The contents of those of a type's entries that the person may read, by document: one row for each locale, a draft
     * where the type has drafts, without fields that the person may not read.
     */
    async contents(
      uid: string,
      documentIds: readonly string[],
      fields: { readonly select: readonly string[]; readonly populate: object },
      locale?: string,
    ): Promise<Map<string, Record<string, unknown>[]>> {
      const found = new Map<string, Record<string, unknown>[]>();
      if (!reader.canReadType(uid)) return found;
      const checker = checkerOf(uid);
      for await (const chunk of inChunks({ strapi }, documentIds)) {
        const query = await checker.sanitizedQuery.read({ filters: { documentId: { $in: chunk } } });
        const { where } = strapi.get('query-params').transform(uid as never, { filters: query.filters } as never);
        const drafts = site.hasDrafts(uid) ? { publishedAt: null } : {};
        const inLocale = locale && site.isLocalized(uid) ? { locale } : {};
        const rows: EntryRow[] = await strapi.db.query(uid).findMany({
          where: { $and: [where ?? {}, drafts, inLocale] },
          select: ['id', 'documentId', 'locale', ...fields.select],
          populate: { ...fields.populate, createdBy: true },
        } as never);
        for await (const row of giveWayBetween(rows, SANITISED_AT_ONCE)) {
          const content = await checker.sanitizeOutput(row);
          const known = found.get(row.documentId) ?? [];
          found.set(row.documentId, [...known, { ...content, locale: row.locale }]);
        }
      }
      return found;
    },

    /**
     * What the person may read of each of them, which must be at least one locale.
     * @throws PolicyError (403) where the person may not read one of the entries, ValidationError where it does not exist.
     */
    async assertReadable(refs: readonly EntryRef[]): Promise<Map<EntryKey, EntryRights>> {
      for (const uid of new Set(refs.map((ref) => ref.contentType))) {
        if (!site.model(uid)) throw invalid(refusal('type.unknown', { type: uid }), ['contentType']);
        if (!reader.canReadType(uid)) throw forbidden(refusal('entry.type', { type: uid }));
      }
      const readable = await rights.of(refs);
      const hidden = refs.find((ref) => !readable.has(entryKey(ref.contentType, ref.documentId)));
      // Whether it is hidden or does not exist is not for this person to know.
      if (hidden)
        throw invalid(refusal('entry.none', { entry: hidden.documentId, type: hidden.contentType }), ['documentId']);
      return readable;
    },
  };
  return reader;
};

export type EntryReader = ReturnType<typeof createEntryReader>;
