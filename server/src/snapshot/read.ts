import type { Knex } from 'knex';
import type { EntryFacts, EntryVersion, PlacementFacts } from '../../../types';
import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import { inChunks } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** A placement as the snapshot keeps it. */
export interface JourneyPlacement {
  readonly journey: string;
  readonly facts: PlacementFacts;
}

/** Whose placements are wanted: these documents', or all. */
type Wanted = readonly string[] | 'all';

interface Metadata {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, { readonly columnName?: string }>>;
}

interface SnapshotColumns {
  readonly id: number;
  readonly document_id: string;
  readonly content_type: string;
  readonly entry: string;
  readonly entry_locale: string | null;
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly segments: string | readonly string[] | null;
  readonly weight: number;
  readonly starts_at: string | number | Date | null;
  readonly ends_at: string | number | Date | null;
}

/** Not `*`: each further column of a hundred thousand rows takes time. */
const PLACEMENT_COLUMNS: readonly (keyof SnapshotColumns)[] = [
  'id',
  'document_id',
  'content_type',
  'entry',
  'entry_locale',
  'journey',
  'stage',
  'touchpoint',
  'segments',
  'weight',
  'starts_at',
  'ends_at',
];

interface VersionColumns {
  readonly id: number;
  readonly document_id: string;
  readonly locale?: string | null;
  readonly published_at?: string | number | Date | null;
  readonly updated_at: string | number | Date | null;
}

const NO_SEGMENTS: readonly string[] = [];

const time = (value: string | number | Date | null): number | null => (value ? new Date(value).getTime() : null);

/** Equal strings and equal lists as one object each: a hundred thousand placements name few stages and segments. */
const createPool = () => {
  const strings = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const string = <T extends string | null>(value: T): T => {
    if (value === null) return value;
    const known = strings.get(value);
    if (known === undefined) strings.set(value, value);
    return (known ?? value) as T;
  };
  return {
    string,
    list: (value: string | readonly string[] | null): readonly string[] => {
      const text = typeof value === 'string' ? value : JSON.stringify(value ?? []);
      if (text === '[]' || text === 'null') return NO_SEGMENTS;
      let list = lists.get(text);
      if (!list) lists.set(text, (list = (JSON.parse(text) as string[]).map(string)));
      return list;
    },
  };
};

/**
 * Reads placements and their entries' state as plain columns: Strapi's own rows would cost several times as much, and here
 * there may be a hundred thousand of them. With `trx` all reads see one state of the database.
 */
export const createReader = ({ strapi }: Context, trx?: Knex.Transaction) => {
  const site = partOf({ strapi }, createSite);
  const metadata = (uid: string) => strapi.db.metadata.get(uid) as unknown as Metadata;
  const table = (uid: string) => {
    const query = strapi.db.getConnection(metadata(uid).tableName) as Knex.QueryBuilder;
    return trx ? query.transacting(trx) : query;
  };
  const pool = createPool();

  const toPlaced = (row: SnapshotColumns): JourneyPlacement => ({
    journey: pool.string(row.journey),
    facts: {
      id: row.document_id,
      contentType: pool.string(row.content_type),
      documentId: row.entry,
      locale: pool.string(row.entry_locale),
      stage: pool.string(row.stage),
      touchpoint: pool.string(row.touchpoint),
      segments: pool.list(row.segments),
      weight: row.weight,
      startsAt: time(row.starts_at),
      endsAt: time(row.ends_at),
    },
  });

  /** Runs a query page by page, in the order of its ids. */
  const inPages = async <Row extends { readonly id: number }>(
    query: () => Knex.QueryBuilder,
    take: (row: Row) => void,
  ): Promise<void> => {
    const { placementsInPage } = limitsOf({ strapi });
    for (let after = 0; ;) {
      const rows: Row[] = await query().where('id', '>', after).orderBy('id').limit(placementsInPage);
      rows.forEach(take);
      if (rows.length < placementsInPage) return;
      after = rows.at(-1)!.id;
      await new Promise(setImmediate);
    }
  };

  const publishedColumn = (uid: string): string | null =>
    site.hasDrafts(uid) ? (metadata(uid).attributes.publishedAt?.columnName ?? null) : null;

  return {
    async placements(contentTypes: readonly string[], wanted: Wanted): Promise<JourneyPlacement[]> {
      const found: JourneyPlacement[] = [];
      const query = () =>
        table(UIDS.placement)
          .select([...PLACEMENT_COLUMNS])
          .whereIn('content_type', [...contentTypes]);
      const take = (row: SnapshotColumns) => found.push(toPlaced(row));
      if (wanted === 'all') await inPages(query, take);
      else for (const chunk of inChunks({ strapi }, wanted)) (await query().whereIn('entry', chunk)).forEach(take);
      return found;
    },

    /** In which locales entries of a type are published; one that is published nowhere, or gone, is not in the answer. */
    async published(uid: string, documentIds: readonly string[]): Promise<EntryFacts[]> {
      if (!site.model(uid)) return [];
      const localized = site.isLocalized(uid);
      const publishedAt = publishedColumn(uid);
      const versions = new Map<string, EntryVersion[]>();
      const take = (row: { id: number; document_id: string; locale?: string | null }) => {
        const version = { locale: localized ? pool.string(row.locale ?? null) : null, published: true, updatedAt: 0 };
        const known = versions.get(row.document_id);
        if (!known) versions.set(row.document_id, [version]);
        else if (!known.some(({ locale }) => locale === version.locale)) known.push(version);
      };
      const query = () => {
        const rows = table(uid).select(localized ? ['id', 'document_id', 'locale'] : ['id', 'document_id']);
        return publishedAt ? rows.whereNotNull(publishedAt) : rows;
      };
      for (const chunk of inChunks({ strapi }, documentIds))
        (await query().whereIn('document_id', chunk)).forEach(take);
      return [...versions].map(([documentId, list]) => ({ contentType: uid, documentId, versions: list }));
    },

    /**
     * Every locale in which entries of a type exist: its published version where it has one, else its draft. An entry that is
     * gone is not in the answer.
     */
    async versions(uid: string, documentIds: readonly string[]): Promise<EntryFacts[]> {
      if (!site.model(uid)) return [];
      const localized = site.isLocalized(uid);
      const publishedAt = publishedColumn(uid);
      const documents = new Map<string, EntryVersion[]>();
      const take = (row: VersionColumns) => {
        const locale = localized ? pool.string(row.locale ?? null) : null;
        const published = publishedAt === null || row.published_at != null;
        const known = documents.get(row.document_id);
        const version = { locale, published, updatedAt: time(row.updated_at) ?? 0 };
        const at = known?.findIndex((other) => other.locale === locale) ?? -1;
        if (!known) documents.set(row.document_id, [version]);
        else if (at < 0) known.push(version);
        else if (published) known[at] = version;
      };
      const query = () =>
        table(uid).select({
          id: 'id',
          document_id: 'document_id',
          updated_at: metadata(uid).attributes.updatedAt?.columnName ?? 'updated_at',
          ...(localized ? { locale: 'locale' } : {}),
          ...(publishedAt ? { published_at: publishedAt } : {}),
        });
      for (const chunk of inChunks({ strapi }, documentIds))
        (await query().whereIn('document_id', chunk)).forEach(take);
      return [...documents].map(([documentId, list]) => ({ contentType: uid, documentId, versions: list }));
    },
  };
};

export type Reader = ReturnType<typeof createReader>;
