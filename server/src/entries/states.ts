import { entryKey } from '../../../engine';
import type { EntryFacts, EntryKey, EntryRef, EntryVersion, PlacementFacts } from '../../../types';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import { inChunks, type StandingPlacement } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

interface VersionRow {
  readonly documentId: string;
  readonly locale: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
}

const time = (value: string | Date | null): number | null => (value ? new Date(value).getTime() : null);

export const toPlacementFacts = (row: StandingPlacement): PlacementFacts => ({
  id: row.documentId,
  contentType: row.contentType,
  documentId: row.entry,
  locale: row.entryLocale,
  stage: row.stage,
  touchpoint: row.touchpoint,
  segments: row.segments ?? [],
  weight: row.weight,
  startsAt: time(row.startsAt),
  endsAt: time(row.endsAt),
});

/** Reads the state of entries, within a transaction too. */
export const createWorld = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);

  const versionsOf = (uid: string, rows: readonly VersionRow[]): EntryVersion[] => {
    const localized = site.isLocalized(uid);
    const hasDrafts = site.hasDrafts(uid);
    const byLocale = new Map<string | null, VersionRow>();
    for (const row of rows) {
      const locale = localized ? row.locale : null;
      const known = byLocale.get(locale);
      // A draft and a published row of one locale: the published one is what counts.
      if (!known || (known.publishedAt === null && row.publishedAt !== null)) byLocale.set(locale, row);
    }
    return [...byLocale].map(([locale, row]) => ({
      locale,
      published: !hasDrafts || row.publishedAt !== null,
      updatedAt: new Date(row.updatedAt).getTime(),
    }));
  };

  const readVersions = async (uid: string, documentIds: readonly string[]): Promise<VersionRow[]> => {
    const select = ['documentId', 'locale', 'publishedAt', 'updatedAt'];
    if (documentIds.length >= limitsOf({ strapi }).readWholeTypeFrom)
      return strapi.db.query(uid).findMany({ select } as never);
    const rows: VersionRow[] = [];
    for (const chunk of inChunks({ strapi }, documentIds)) {
      rows.push(...(await strapi.db.query(uid).findMany({ select, where: { documentId: { $in: chunk } } } as never)));
    }
    return rows;
  };

  return {
    /** Where each of these entries exists and is published. Those that are gone are not in the answer. */
    async entries(placements: readonly EntryRef[]): Promise<Map<EntryKey, EntryFacts>> {
      const idsByType = new Map<string, Set<string>>();
      for (const { contentType, documentId } of placements) {
        idsByType.set(contentType, (idsByType.get(contentType) ?? new Set()).add(documentId));
      }
      const found = new Map<EntryKey, EntryFacts>();
      for (const [contentType, ids] of idsByType) {
        if (!site.model(contentType)) continue;
        const rowsById = new Map<string, VersionRow[]>();
        for (const row of await readVersions(contentType, [...ids])) {
          if (ids.has(row.documentId)) rowsById.set(row.documentId, [...(rowsById.get(row.documentId) ?? []), row]);
        }
        for (const [documentId, rows] of rowsById) {
          found.set(entryKey(contentType, documentId), {
            contentType,
            documentId,
            versions: versionsOf(contentType, rows),
          });
        }
      }
      return found;
    },
  };
};
