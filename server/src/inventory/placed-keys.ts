import { entryKey } from '../../../engine';
import type { EntryKey } from '../../../types';
import { UIDS } from '../constants';
import type { EntryReader } from '../entries/reader';
import type { VersionRef } from '../entries/rights';
import { holdsIn } from '../store/placement-locale';
import type { Context } from '../utils/context';

/** Which placements are looked for. */
export interface PlacedWhere {
  readonly contentType?: string;
  readonly journey?: string;
  readonly stage?: string;
  /** `null`: the whole stage. */
  readonly touchpoint?: string | null;
  /** `null`: for everyone. */
  readonly segment?: string | null;
  readonly byRule?: boolean;
  /** Only what holds in this locale: what is placed for it, and what is placed for all. */
  readonly locale?: string;
}

interface RawPlacement {
  readonly content_type: string;
  readonly entry: string;
  readonly entry_locale: string | null;
  /** JSON: parsed by some drivers, text by others. */
  readonly segments?: unknown;
}

const versionOf = ({ content_type, entry, entry_locale }: RawPlacement): VersionRef => ({
  contentType: content_type,
  documentId: entry,
  locale: entry_locale,
});

const segmentsIn = (value: unknown): readonly string[] => {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(parsed) ? (parsed as string[]) : [];
};

/** Finds the entries that are placed somewhere, without reading how. */
export const createPlacedKeys = ({ strapi }: Context) => {
  const rows = async ({
    contentType,
    journey,
    stage,
    touchpoint,
    segment,
    byRule,
    locale,
  }: PlacedWhere): Promise<RawPlacement[]> => {
    const table = strapi.db.getConnection(strapi.db.metadata.get(UIDS.placement).tableName);
    if (contentType !== undefined) void table.where('content_type', contentType);
    if (journey !== undefined) void table.where('journey', journey);
    if (stage !== undefined) void table.where('stage', stage);
    if (touchpoint !== undefined) void table.where('touchpoint', touchpoint);
    if (byRule !== undefined) void (byRule ? table.whereNotNull('rule') : table.whereNull('rule'));
    if (locale !== undefined) void table.where(holdsIn(locale));
    // Databases differ in how they search lists: those of a segment are read and looked through.
    return segment === undefined
      ? table.distinct('content_type', 'entry', 'entry_locale')
      : table.select('content_type', 'entry', 'entry_locale', 'segments');
  };

  return {
    /** Of entries that the person may read: those placed there for a locale that the person may read. */
    async of(where: PlacedWhere, reader: EntryReader): Promise<Set<EntryKey>> {
      const { segment } = where;
      const found = (await rows(where)).filter(({ segments }) => {
        if (segment === undefined) return true;
        const named = segmentsIn(segments);
        return segment === null ? named.length === 0 : named.includes(segment);
      });
      const versions = found.map(versionOf);
      const seen = await reader.rights.seen(versions);
      return new Set(versions.filter(seen).map(({ contentType, documentId }) => entryKey(contentType, documentId)));
    },
  };
};
