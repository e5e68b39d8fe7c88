import type { z } from 'zod';
import {
  ORPHAN_REASONS,
  type Orphan,
  type orphansQuerySchema,
  type OrphansRepair,
  type Pagination,
} from '../../../types';
import { entryKey } from '../../../engine';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { paginate } from '../utils/paginate';
import type { EntryReader } from './entries';
import { createFollowRename } from './follow-rename';
import { createPlacementCheck } from './placement-check';
import { createPlacements } from './placements';
import { toPlacement } from './rows';
import { createSettings } from './settings';
import { createSite } from './site';
import { createVisibility } from './visibility';
import { createStore, type PlacementRow } from './store';
import { createWorld, toPlacementFacts } from './world';
import { inSequence } from '../utils/sequence';

export interface OrphanPage {
  readonly orphans: Orphan[];
  readonly pagination: Pagination;
  /** How many there are for each reason, whichever is listed. */
  readonly reasons: Readonly<Record<Orphan['reason'], number>>;
  /** The content types that are gone. */
  readonly goneTypes: readonly string[];
}

/** Sorted by a column; equal ones stay in the order of their age. */
const sorted = (orphans: readonly Orphan[], sort: string | undefined): readonly Orphan[] => {
  if (!sort) return orphans;
  const [column, direction] = sort.split(':');
  const factor = direction === 'desc' ? -1 : 1;
  const valueOf = ({ reason, contentType, journey, stage, touchpoint }: Orphan): string => {
    if (column === 'reason') return String(ORPHAN_REASONS.indexOf(reason));
    return column === 'stage' ? `${journey}/${stage}/${touchpoint ?? ''}` : contentType;
  };
  return [...orphans].sort((a, b) => factor * valueOf(a).localeCompare(valueOf(b)));
};

/** Placements that point at something that is gone. They are never served; they are kept, so that they can be mended. */
export const createOrphans = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const settings = createSettings({ strapi });
  const worlds = createWorld({ strapi });
  const placements = createPlacements({ strapi });
  const check = createPlacementCheck({ strapi });
  const visibility = createVisibility({ strapi });
  const followRename = createFollowRename({ strapi });

  /** What is gone for each placement that is broken. */
  const reasons = async (rows: readonly PlacementRow[]): Promise<Map<string, Orphan['reason']>> => {
    const [journeys, stages, touchpoints, entries] = await inSequence(
      () => store.journeys.find({ select: ['slug'] }),
      () => store.stages.find({ select: ['journey', 'slug'] }),
      () => store.touchpoints.find({ select: ['slug'] }),
      () => worlds.entries(rows.map(toPlacementFacts)),
    );
    const known = {
      journeys: new Set(journeys.map((row) => row.slug)),
      stages: new Set(stages.map((row) => `${row.journey}/${row.slug}`)),
      touchpoints: new Set(touchpoints.map((row) => row.slug)),
    };
    const reasonOf = (row: PlacementRow): Orphan['reason'] | null => {
      if (!site.model(row.contentType)) return 'contentType';
      if (!entries.has(entryKey(row.contentType, row.entry))) return 'entry';
      if (!known.journeys.has(row.journey)) return 'journey';
      if (!known.stages.has(`${row.journey}/${row.stage}`)) return 'stage';
      return row.touchpoint && !known.touchpoints.has(row.touchpoint) ? 'touchpoint' : null;
    };
    return new Map(
      rows.flatMap((row) => {
        const reason = reasonOf(row);
        return reason ? [[row.documentId, reason] as const] : [];
      }),
    );
  };

  const broken = async (documentIds: readonly string[]): Promise<PlacementRow[]> => {
    const wanted = new Set(documentIds);
    const rows = (await store.placements.find()).filter((row) => wanted.has(row.documentId));
    const found = await reasons(rows);
    const intact = documentIds.find((documentId) => !found.has(documentId));
    if (intact) throw invalid(`"${intact}" is not a broken link`, ['placements']);
    return rows;
  };

  const brokenBy = async (reason: Orphan['reason'], sees: (uid: string) => boolean): Promise<PlacementRow[]> => {
    const rows = (await store.placements.find()).filter((row) => sees(row.contentType));
    const found = await reasons(rows);
    return rows.filter((row) => found.get(row.documentId) === reason);
  };

  const rename = async (from: string, to: string): Promise<PlacementRow[]> => {
    if (site.model(from)) throw invalid(`"${from}" still exists: its placements are not broken`, ['from']);
    if (!(await settings.participating()).includes(to)) throw invalid(`"${to}" does not take part in journeys`, ['to']);
    return store.placements.find({ where: { contentType: from } });
  };

  return {
    async list(
      { journey, contentTypes, locale, reason: only, page, pageSize, sort }: z.output<typeof orphansQuerySchema>,
      reader: EntryReader,
    ): Promise<OrphanPage> {
      const sees = await visibility.sees(reader);
      const all = await store.placements.find({
        where: {
          ...(journey ? { journey } : {}),
          ...(contentTypes ? { contentType: { $in: contentTypes } } : {}),
          ...(locale ? { $or: [{ entryLocale: locale }, { entryLocale: { $null: true } }] } : {}),
        },
        orderBy: { id: 'asc' },
      });
      const rows = all.filter((row) => sees(row.contentType));
      const found = await reasons(rows);
      const orphans = rows.flatMap((row) => {
        const reason = found.get(row.documentId);
        return reason ? [{ ...toPlacement(row), reason }] : [];
      });
      const counts = Object.fromEntries(
        ORPHAN_REASONS.map((reason) => [reason, orphans.filter((orphan) => orphan.reason === reason).length]),
      ) as OrphanPage['reasons'];
      const wanted = sorted(only ? orphans.filter(({ reason }) => reason === only) : orphans, sort);
      const { items, pagination } = paginate(wanted, page, pageSize);
      const gone = orphans.filter(({ reason }) => reason === 'contentType').map(({ contentType }) => contentType);
      return { orphans: items, pagination, reasons: counts, goneTypes: [...new Set(gone)] };
    },

    /** @throws ValidationError where one of the placements is not broken, PolicyError (403) where the new entry may not be read. */
    async repair(repair: OrphansRepair, reader: EntryReader): Promise<{ changed: number }> {
      if (repair.action === 'relink') await reader.assertReadable([repair.to]);
      const sees = await visibility.sees(reader);
      return store.change(async () => {
        if (repair.action === 'remove' || repair.action === 'removeAll') {
          const rows =
            repair.action === 'remove' ? await broken(repair.placements) : await brokenBy(repair.reason, sees);
          await store.placements.removeIds(rows.map((row) => row.id));
          return { changed: rows.length };
        }
        const rows =
          repair.action === 'rename' ? await rename(repair.from, repair.to) : await broken(repair.placements);
        const type = repair.action === 'rename' ? repair.to : repair.to.contentType;
        (await check.load()).entryType(type, rows, ['to']);
        const change = { contentType: type, ...(repair.action === 'relink' ? { entry: repair.to.documentId } : {}) };
        let changed = 0;
        for (const row of rows) if (await placements.moveRow(row, change)) changed += 1;
        if (repair.action === 'rename') await followRename(repair.from, repair.to);
        return { changed };
      });
    },
  };
};
