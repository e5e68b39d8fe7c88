import type { Knex } from 'knex';
import { folded } from '../utils/fold';
import { groupBy } from '../../../engine';
import type { EntryRef } from '../../../types';
import { UIDS } from '../constants';
import { createSite } from '../site';
import { holdsIn } from '../store/placement-locale';
import { columnOf, inRunning, tableNameOf, tableOf } from '../store/plain';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createVersionReader } from './states';
import { createTitles } from './titles';

/** One locale of an entry, as a draft or published. */
export interface IndexedVersion {
  readonly locale: string | null;
  readonly published: boolean;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
}

/** An entry in a list that is searched and sorted before a page of it is shown. */
export interface EntryIndexItem extends EntryRef {
  readonly title: string;
  /** What searches match: all its titles, drafts' and published ones, in the locale asked for; without one, in any locale. */
  readonly titles: readonly string[];
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly locales: readonly (string | null)[];
  readonly versions: readonly IndexedVersion[];
  /** The id of the admin user who made it. */
  readonly createdBy: number | null;
}

export interface UnplacedOn {
  readonly journey?: string;
  readonly locale?: string;
}

export interface IndexOptions {
  /** Only entries that are not placed on this journey (without one: on none), in this locale (without one: in none). */
  readonly unplaced?: UnplacedOn;
}

interface ReadOptions extends IndexOptions {
  /** Titles in it are shown and searched; without one, those of the default locale are shown, and those of any searched. */
  readonly locale?: string;
  readonly defaultLocale: string;
  /** The fields that may name an entry, best first; without those that the person may not read. */
  readonly titleFields: readonly string[];
}

/** A row as the database driver gives it: dates in its own form, names of columns instead of attributes. */
interface RawRow {
  readonly id: number;
  readonly document_id: string;
  readonly locale: string | null;
  readonly updated_at: string | number | Date;
  readonly published_at: unknown;
  readonly created_by_id: number | null;
  readonly [column: string]: unknown;
}

/** A row with its date read. */
interface Version extends IndexedVersion {
  readonly row: RawRow;
}

/** Attribute types whose values the driver returns as they are stored. */
const PLAIN = ['string', 'text', 'richtext', 'uid', 'email', 'enumeration', 'integer'];

/** Whether a search for this text finds the entry. */
export const isCalled = ({ titles }: EntryIndexItem, text: string): boolean => {
  const needle = folded(text);
  return titles.some((title) => folded(title).includes(needle));
};

/** The row that represents an entry: the newest one, in the wanted locale if it has any there. */
export const standingFor = <T extends { readonly locale: string | null }>(
  rows: readonly T[],
  locale: string,
  updatedAt: (row: T) => number,
): T => {
  const inLocale = rows.filter((row) => row.locale === locale);
  const from = inLocale.length > 0 ? inLocale : rows;
  return from.reduce((best, row) => (updatedAt(row) > updatedAt(best) ? row : best));
};

/**
 * All entries of a content type, from plain columns: no row is turned into an entity, which for ten thousand entries takes
 * many times as long as reading them.
 */
export const createEntryIndex = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const versionReader = partOf({ strapi }, createVersionReader);
  const naming = partOf({ strapi }, createTitles);

  /** Leaves out what is placed while the database reads, by the index over a placement's entry. */
  const placedNowhere = (alias: string, uid: string, { journey, locale }: UnplacedOn) => {
    const placements = tableOf({ strapi }, UIDS.placement).where('content_type', uid);
    if (journey !== undefined) void placements.where('journey', journey);
    if (locale !== undefined) void placements.where(holdsIn(locale));
    return placements
      .whereRaw('?? = ??', [`${tableNameOf({ strapi }, UIDS.placement)}.entry`, `${alias}.document_id`])
      .select(strapi.db.connection.raw('1'));
  };

  const run = <Row>(query: Knex.QueryBuilder): Promise<Row[]> =>
    inRunning({ strapi }, async (trx) => (await (trx ? query.transacting(trx) : query)) as Row[]);

  const rawRows = async (uid: string, where: object, columns: readonly string[], unplaced?: UnplacedOn) => {
    const versions = { $and: [where, site.whereVersion(uid)] };
    const builder = strapi.db.queryBuilder(uid).init({ where: versions, select: [...columns] } as never);
    const query = builder.getKnexQuery();
    if (unplaced) void query.whereNotExists(placedNowhere(builder.alias, uid, unplaced));
    return run<RawRow>(query);
  };

  /** Titles that the driver gives in a form of its own, such as dates, as Strapi reads them; by the row's id. */
  const readTitles = async (uid: string, where: object, titleField: string): Promise<Map<number, unknown>> => {
    const rows: { id: number; [field: string]: unknown }[] = await strapi.db
      .query(uid)
      .findMany({ where, select: ['id', titleField] } as never);
    return new Map(rows.map((row) => [row.id, row[titleField]]));
  };

  const isPlain = (uid: string, attribute: string): boolean => {
    const type = site.model(uid)?.attributes[attribute]?.type;
    return type !== undefined && PLAIN.includes(type);
  };

  const valueReader = async (uid: string, where: object, field: string): Promise<(row: RawRow) => unknown> => {
    if (isPlain(uid, field)) {
      const column = columnOf({ strapi }, uid, field);
      return (row) => row[column];
    }
    const read = await readTitles(uid, where, field);
    return (row) => read.get(row.id);
  };

  return {
    /**
     * The different values of a field in the rows that the filters let pass, sorted. None where there are more than `atMost`,
     * or where the driver gives them in a form of its own.
     */
    async values(uid: string, where: object, field: string, atMost: number): Promise<string[]> {
      if (!isPlain(uid, field)) return [];
      const builder = strapi.db.queryBuilder(uid).init({ where, select: [field] } as never);
      const column = columnOf({ strapi }, uid, field);
      const query = builder.getKnexQuery().clearSelect().distinct(`${builder.alias}.${column}`);
      const rows = await run<Record<string, unknown>>(query.limit(atMost + 1));
      if (rows.length > atMost) return [];
      const values = rows.map((row) => row[column]).filter((value) => value !== null && value !== '');
      return values.map(String).sort((a, b) => a.localeCompare(b));
    },

    /** The entries with a row that the filters let pass, light. */
    async read(
      uid: string,
      where: object,
      { titleFields, locale, defaultLocale, unplaced }: ReadOptions,
    ): Promise<EntryIndexItem[]> {
      const readers = new Map<string, (row: RawRow) => unknown>();
      for (const field of titleFields) readers.set(field, await valueReader(uid, where, field));
      const named = naming.namer(uid, titleFields);
      const columns = ['id', 'documentId', 'locale', 'updatedAt', 'publishedAt', 'created_by_id'];
      const selected = [...new Set([...columns, ...titleFields])];
      const versionOf = versionReader(uid);
      const rows = await rawRows(uid, where, selected, unplaced);
      const versions = rows.map((row): Version => ({ row, ...versionOf(row) }));
      return [...groupBy(versions, ({ row }) => row.document_id)].map(([documentId, own]) => {
        const shown = standingFor(own, locale ?? defaultLocale, ({ updatedAt }) => updatedAt);
        const found = locale === undefined ? own : own.filter((version) => version.locale === shown.locale);
        const textOf = ({ row }: Version) => named(documentId, (field) => readers.get(field)!(row));
        const draft = own.find((version) => version.locale === shown.locale && version.row.published_at === null);
        return {
          contentType: uid,
          documentId,
          title: textOf(shown),
          titles: [...new Set(found.map(textOf))],
          updatedAt: shown.updatedAt,
          locales: own.map(({ locale }) => locale),
          versions: own,
          // Who published is not who wrote.
          createdBy: (draft ?? shown).row.created_by_id,
        };
      });
    },
  };
};
