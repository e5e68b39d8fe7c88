import { UIDS } from '../constants';
import type { EntryReader } from '../entries/reader';
import { createVisibility } from '../entries/visibility';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { columnOf, inRunning, tableNameOf, tableOf } from '../store/plain';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** How many placements point to a content type. */
interface PlacedType {
  readonly contentType: string;
  readonly placements: number;
}

/** Content types that placements point to and that are gone: renamed, most of the time, and then the entries are there under another name. */
export const createGoneTypes = (context: Context) => {
  const { strapi } = context;
  const site = partOf(context, createSite);
  const settings = partOf(context, createSettings);
  const visibility = partOf(context, createVisibility);

  const typeColumn = columnOf(context, UIDS.placement, 'contentType');

  const all = async (): Promise<PlacedType[]> => {
    const rows = (await inRunning(context, (trx) =>
      tableOf(context, UIDS.placement, trx).select(typeColumn).count({ placements: 'id' }).groupBy(typeColumn),
    )) as Record<string, string | number>[];
    return rows
      .map((row) => ({ contentType: String(row[typeColumn]), placements: Number(row.placements) }))
      .filter(({ contentType }) => !site.model(contentType))
      .sort((a, b) => (a.contentType < b.contentType ? -1 : 1));
  };

  /** How many of the entries placed under a name are there under another one. */
  const held = async (from: string, uid: string): Promise<number> => {
    const entry = columnOf(context, UIDS.placement, 'entry');
    const [row] = (await inRunning(context, (trx) => {
      const there = tableOf(context, uid, trx)
        .select(strapi.db.connection.raw('1'))
        .whereRaw('?? = ??', [
          `${tableNameOf(context, uid)}.document_id`,
          `${tableNameOf(context, UIDS.placement)}.${entry}`,
        ]);
      return tableOf(context, UIDS.placement, trx)
        .where(typeColumn, from)
        .whereExists(there)
        .countDistinct({ entries: entry });
    })) as { entries: string | number }[];
    return Number(row?.entries ?? 0);
  };

  return {
    /**
     * The content types that hold entries of one that is gone, those with the most first, as far as the person may read them; also
     * those that do not take part, where taking part moves along.
     */
    async successors(from: string, reader: EntryReader): Promise<{ uid: string; name: string }[]> {
      const sees = await visibility.sees(reader);
      const open = (await settings.isNamed(from)) ? site.candidates().filter(sees) : await visibility.types(reader);
      const found: { uid: string; entries: number }[] = [];
      for (const uid of open.filter(reader.canReadType)) {
        const entries = await held(from, uid);
        if (entries > 0) found.push({ uid, entries });
      }
      return found.sort((a, b) => b.entries - a.entries).map(({ uid }) => ({ uid, name: site.typeName(uid) }));
    },

    /** Says once, at boot, that there are such placements and where to mend them. */
    async announce(): Promise<void> {
      const gone = await all();
      const total = gone.reduce((sum, { placements }) => sum + placements, 0);
      if (total === 0) return;
      const names = gone.map(({ contentType }) => contentType).join(', ');
      strapi.log.warn(
        `Touchpoints: ${total} ${total === 1 ? 'placement points' : 'placements point'} to content types that are gone (${names}). If one was renamed, open Coverage in the admin: its notice lists them and moves all of them to the new name.`,
      );
    },
  };
};
