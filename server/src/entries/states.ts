import type { Knex } from 'knex';
import { entryKey } from '../../../engine';
import type { EntryFacts, EntryKey, EntryRef, EntryVersion } from '../../../types';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import { inChunks } from '../store';
import { columnOf, inPages, inRunning, tableOf } from '../store/plain';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createStringPool } from '../utils/pool';
import { idsByType } from './by-type';

/** Which states are wanted: `every` locale, published or not, with the date of the last change; or only those `published`. */
export type StatesAsked = 'every' | 'published';

/** What a row of an entry (one locale, draft or published) says about its state. */
interface VersionRow {
  readonly locale?: string | null;
  readonly published_at?: unknown;
  readonly updated_at?: string | number | Date | null;
}

/** Tells by its date whether a row of a content type is published: a type without drafts has only published rows. */
export const publishedIn = ({ strapi }: Context, uid: string): ((publishedAt: unknown) => boolean) => {
  const hasDrafts = partOf({ strapi }, createSite).hasDrafts(uid);
  return (publishedAt) => !hasDrafts || (publishedAt !== null && publishedAt !== undefined);
};

/** Reads the state off rows of a content type. */
export const createVersionReader = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  return (uid: string, pooled = (value: string | null) => value) => {
    const localized = site.isLocalized(uid);
    const isPublished = publishedIn({ strapi }, uid);
    return ({ locale, published_at, updated_at }: VersionRow): EntryVersion => ({
      locale: localized ? pooled(locale ?? null) : null,
      published: isPublished(published_at),
      updatedAt: updated_at ? new Date(updated_at).getTime() : 0,
    });
  };
};

/** A draft and a published row of one locale are one version: the published one is what counts. */
const join = (versions: EntryVersion[], version: EntryVersion): void => {
  const at = versions.findIndex(({ locale }) => locale === version.locale);
  if (at < 0) versions.push(version);
  else if (version.published) versions[at] = version;
};

/** Reads the state of entries, with `trx` as a part of that transaction. */
export const createStateReader = (context: Context, trx?: Knex.Transaction) => {
  const site = partOf(context, createSite);
  const versionReader = partOf(context, createVersionReader);
  const pooled = createStringPool();

  /** Each additional column of a hundred thousand rows takes time, so only those that are needed are read. */
  const rowsOf = (uid: string, asked: StatesAsked) => (): Knex.QueryBuilder => {
    const publishedAt = site.hasDrafts(uid) ? columnOf(context, uid, 'publishedAt') : null;
    const query = tableOf(context, uid, trx).select({
      id: 'id',
      document_id: 'document_id',
      ...(site.isLocalized(uid) ? { locale: 'locale' } : {}),
      ...(asked === 'every' ? { updated_at: columnOf(context, uid, 'updatedAt') } : {}),
      ...(publishedAt ? { published_at: publishedAt } : {}),
    });
    if (site.isLocalized(uid)) void query.whereNotNull('locale');
    return publishedAt && asked === 'published' ? query.whereNotNull(publishedAt) : query;
  };

  const readType = async (
    uid: string,
    ids: ReadonlySet<string>,
    asked: StatesAsked,
    found: Map<EntryKey, EntryFacts>,
  ) => {
    const versionOf = versionReader(uid, pooled);
    const versions = new Map<string, EntryVersion[]>();
    const take = (row: VersionRow & { readonly document_id: string }) => {
      if (!ids.has(row.document_id)) return;
      const known = versions.get(row.document_id);
      if (known) join(known, versionOf(row));
      else versions.set(row.document_id, [versionOf(row)]);
    };
    const query = rowsOf(uid, asked);
    const { readWholeTypeFrom, placementsInPage } = limitsOf(context);
    if (ids.size >= readWholeTypeFrom) await inPages(query, placementsInPage, take as never);
    else
      for await (const chunk of inChunks(context, [...ids]))
        (await query().whereIn('document_id', chunk)).forEach(take);
    for (const [documentId, list] of versions)
      found.set(entryKey(uid, documentId), { contentType: uid, documentId, versions: list });
  };

  return {
    /** By entry. One that has nothing of what is asked for is not in the answer. */
    async of(refs: Iterable<EntryRef>, asked: StatesAsked): Promise<Map<EntryKey, EntryFacts>> {
      const found = new Map<EntryKey, EntryFacts>();
      for (const [uid, ids] of idsByType(refs)) if (site.model(uid)) await readType(uid, ids, asked, found);
      return found;
    },
  };
};

/** The state of entries as it is now; within a transaction, as that transaction sees it. */
export const createStates = (context: Context) => ({
  /** In every locale in which they exist. Those that are gone are not in the answer. */
  of: (refs: Iterable<EntryRef>): Promise<Map<EntryKey, EntryFacts>> =>
    inRunning(context, (trx) => createStateReader(context, trx).of(refs, 'every')),
});
