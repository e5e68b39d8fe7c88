import { createSite } from '../site';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';

/** One row that is about to be deleted, or was. */
interface Deleted {
  readonly documentId: string;
  readonly locale: string | null;
}

interface DeletionEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: unknown };
  state: { deleted?: Deleted[] };
}

/**
 * Placements follow their entries: when the last row of an entry, or of a locale of it, is deleted, exactly its placements
 * go with it, inside the same transaction. Rows are watched rather than documents, because they are the one place that every
 * deletion passes through: the document service, bulk actions, and the removal of a whole locale. Publishing and discarding
 * delete rows too, but always leave another one of the same entry and locale.
 */
export const createCleanup = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);

  const removeFor = async (uid: string, entry: string, locales: readonly (string | null)[]) => {
    const rows: Deleted[] = await strapi.db
      .query(uid)
      .findMany({ where: { documentId: entry }, select: ['documentId', 'locale'] } as never);
    const where = { contentType: uid, entry };
    if (rows.length === 0) {
      const counts = [store.placements, store.exclusions, store.reviews, store.refusals].map(
        (table) => () => table.count(where),
      );
      if ((await inSequence(...counts)).every((count) => count === 0)) return;
      await store.change(async (change) => {
        await change.placements.removeWhere(where);
        await change.exclusions.removeWhere(where);
        await change.reviews.removeWhere(where);
        await change.refusals.removeWhere(where);
      });
      return;
    }
    const left = new Set(rows.map((row) => row.locale));
    const gone = locales.filter((locale): locale is string => locale !== null && !left.has(locale));
    const ofLocales = { ...where, entryLocale: { $in: gone } };
    if (gone.length === 0) return;
    const counts = [store.placements, store.reviews, store.refusals].map((table) => () => table.count(ofLocales));
    if ((await inSequence(...counts)).every((count) => count === 0)) return;
    await store.change(async (change) => {
      await change.placements.removeWhere(ofLocales);
      await change.reviews.removeWhere(ofLocales);
      await change.refusals.removeWhere(ofLocales);
    });
  };

  const remember = async (event: DeletionEvent) => {
    event.state.deleted = await strapi.db
      .query(event.model.uid)
      .findMany({ where: event.params.where, select: ['documentId', 'locale'] } as never);
  };

  const follow = async ({ model, state }: DeletionEvent) => {
    const localesById = new Map<string, (string | null)[]>();
    for (const { documentId, locale } of state.deleted ?? []) {
      localesById.set(documentId, [...(localesById.get(documentId) ?? []), locale]);
    }
    for (const [documentId, locales] of localesById) await removeFor(model.uid, documentId, locales);
  };

  return {
    /** Watches every content type of the site, including those that take no part now: they may have placements from before. */
    watch(): void {
      strapi.db.lifecycles.subscribe({
        models: site.candidates(),
        beforeDelete: remember,
        beforeDeleteMany: remember,
        afterDelete: follow,
        afterDeleteMany: follow,
      } as never);
    },
  };
};
