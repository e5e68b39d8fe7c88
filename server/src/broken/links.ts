import { entryKey } from '../../../engine';
import { REASONS_WITHOUT_ENTRY, type Orphan } from '../../../types';
import type { EntryReader } from '../entries/reader';
import { createStates } from '../entries/states';
import { createVisibility } from '../entries/visibility';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import type { PlacementRow } from '../store';
import { entryOf } from '../store/mapping';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createMissingPlace, type MissingPlace } from './missing-place';

type Reason = Orphan['reason'];

/** A broken link and what is gone of it. */
export interface BrokenLink {
  readonly row: PlacementRow;
  readonly reason: Reason;
  /** Which part of its place is gone; `null` if none is. */
  readonly place: MissingPlace | null;
}

/** The broken links, as far as one person may know about them. */
export interface BrokenLinks {
  readonly links: readonly BrokenLink[];
  /** The reasons of those that the person may neither see nor change; empty where the settings hide even those. */
  readonly hidden: readonly Reason[];
}

/** The entry itself is gone: pointing at another one mends the link, and there is nothing left to hide from anybody. */
export const lacksEntry = ({ reason }: Pick<BrokenLink, 'reason'>): boolean => REASONS_WITHOUT_ENTRY.includes(reason);

const keyOf = (row: PlacementRow) => entryKey(row.contentType, row.entry);

/** Finds which placements are broken, and which of those a person may see and change. */
export const createBrokenLinks = ({ strapi }: Context) => {
  const readMissingPlace = partOf({ strapi }, createMissingPlace);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const states = partOf({ strapi }, createStates);
  const visibility = partOf({ strapi }, createVisibility);

  const broken = async (rows: readonly PlacementRow[]): Promise<BrokenLink[]> => {
    const placeOf = await readMissingPlace();
    const holdsLocale = await site.holdsLocale();
    const isLost = ({ contentType, entryLocale }: PlacementRow) =>
      entryLocale !== null && !holdsLocale(contentType, entryLocale);
    const entries = await states.of(rows.map(entryOf));
    return rows.flatMap((row): BrokenLink[] => {
      const place = placeOf(row);
      if (!site.model(row.contentType)) return [{ row, reason: 'contentType', place }];
      if (!entries.has(keyOf(row))) return [{ row, reason: 'entry', place }];
      if (place) return [{ row, reason: place, place }];
      return isLost(row) ? [{ row, reason: 'locale', place }] : [];
    });
  };

  return {
    /** The broken ones among these placements, without those of existing entries that the person may not read in that locale. */
    async ofPerson(rows: readonly PlacementRow[], reader: EntryReader): Promise<BrokenLinks> {
      const sees = await visibility.sees(reader);
      const all = await broken(rows.filter((row) => sees(row.contentType)));
      const existing = all.filter((link) => !lacksEntry(link));
      const rights = await reader.rights.of(existing.map(({ row }) => entryOf(row)));
      const isOpen = (link: BrokenLink) =>
        lacksEntry(link) || Boolean(rights.get(keyOf(link.row))?.decides(link.row.entryLocale));
      const tells = (await settings.get()).unreadableTypes === 'counts';
      return {
        links: all.filter(isOpen),
        hidden: tells ? all.filter((link) => !isOpen(link)).map(({ reason }) => reason) : [],
      };
    },
  };
};
