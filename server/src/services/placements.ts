import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type {
  EntryPlacements,
  EntryRef,
  Names,
  placementsBulkSchema,
  placementsUpdateSchema,
  PlacementsMove,
} from '../../../types';
import type { Context } from '../utils/context';
import { ConflictError, invalid, unknown } from '../utils/errors';
import type { EntryReader } from './entries';
import { createPlacementCheck, type LoadedCheck } from './placement-check';
import { placementKey, toPlacement } from './rows';
import { createReviews } from './reviews';
import { createSettings } from './settings';
import { createSite } from './site';
import { createStore, type NewRow, type PlacementRow } from './store';

type Update = z.output<typeof placementsUpdateSchema>;
type Bulk = z.output<typeof placementsBulkSchema>;
type FullRow = NewRow<'placement'> & { key: string };

export interface BulkResult {
  readonly entries: number;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

const sameContent = (row: PlacementRow, wanted: NewRow<'placement'>) =>
  JSON.stringify([row.segments ?? [], row.weight, instant(row.startsAt), instant(row.endsAt)]) ===
  JSON.stringify([wanted.segments ?? [], wanted.weight, instant(wanted.startsAt), instant(wanted.endsAt)]);

const instant = (value: string | null | undefined) => (value ? new Date(value).getTime() : null);

/** Placements, written as rows that a hash of their parts keeps unique. */
export const createPlacements = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const settings = createSettings({ strapi });
  const check = createPlacementCheck({ strapi });
  const reviews = createReviews({ strapi });

  const rowsOf = ({ contentType, documentId }: EntryRef) =>
    store.placements.find({ where: { contentType, entry: documentId }, orderBy: { id: 'asc' } });

  const toRow = (
    ref: EntryRef,
    slot: ReturnType<LoadedCheck['slot']>,
    content: ReturnType<LoadedCheck['content']>,
  ): FullRow => {
    const parts = { contentType: ref.contentType, entry: ref.documentId, ...slot };
    return { ...parts, ...content, key: placementKey(parts as PlacementRow) };
  };

  /** Names of everything in the journeys, so that a screen can show placements without asking again. */
  const names = async (): Promise<Names> => {
    const [journeys, stages, touchpoints, segments] = await Promise.all([
      store.journeys.find(),
      store.stages.find({ orderBy: { position: 'asc' } }),
      store.touchpoints.find(),
      store.segments.find(),
    ]);
    const bySlug = (rows: readonly { slug: string; name: string }[]) =>
      Object.fromEntries(rows.map((row) => [row.slug, row.name]));
    return {
      journeys: bySlug(journeys),
      stages: Object.fromEntries(stages.map((row) => [`${row.journey}/${row.slug}`, row.name])),
      touchpoints: bySlug(touchpoints),
      segments: bySlug(segments),
    };
  };

  const briefs = async (rows: readonly PlacementRow[]): Promise<Record<string, string>> => {
    const moments = await store.moments.find({
      where: { journey: { $in: [...new Set(rows.map((row) => row.journey))] } },
    });
    const placed = new Set(rows.map((row) => `${row.journey}/${row.stage}/${row.touchpoint ?? ''}`));
    const found: Record<string, string> = {};
    for (const { journey, stage, touchpoint, brief } of moments) {
      const cell = `${journey}/${stage}/${touchpoint ?? ''}`;
      if (brief && placed.has(cell)) found[cell] = brief;
    }
    return found;
  };

  /** Changes with every change of an entry's placements, and with nothing else. */
  const versionOf = (rows: readonly PlacementRow[]) =>
    createHash('sha256')
      .update(
        JSON.stringify(
          rows.map((row) => {
            const { documentId: _, ...rest } = toPlacement(row);
            return rest;
          }),
        ),
      )
      .digest('hex')
      .slice(0, 32);

  const write = async (existing: ReadonlyMap<string, PlacementRow>, wanted: readonly FullRow[]) => {
    const fresh = wanted.filter((row) => !existing.has(row.key));
    const changed = wanted.filter((row) => existing.has(row.key) && !sameContent(existing.get(row.key)!, row));
    await store.placements.createMany(fresh);
    for (const row of changed) await store.placements.update(existing.get(row.key)!.id, row);
    return { added: fresh.length, updated: changed.length };
  };

  const byKey = (rows: readonly PlacementRow[]) => new Map(rows.map((row) => [row.key, row]));

  const placements = {
    names,

    async ofEntry(ref: EntryRef, canPlace: boolean, reader: EntryReader): Promise<EntryPlacements> {
      const rows = await rowsOf(ref);
      const [allNames, entryBriefs, participating, journeys] = await Promise.all([
        names(),
        briefs(rows),
        settings.participating(),
        store.journeys.count({ active: true }),
      ]);
      const participates = participating.includes(ref.contentType);
      return {
        data: rows.map(toPlacement),
        meta: {
          version: versionOf(rows),
          names: allNames,
          briefs: entryBriefs,
          canPlace: canPlace && participates,
          participates,
          localized: site.isLocalized(ref.contentType),
          journeys,
          review: await reviews.ofEntry(ref, rows, reader),
        },
      };
    },

    /**
     * Makes an entry's placements exactly these.
     * @throws ConflictError (409) where `version` is given and they changed since.
     */
    replace: (ref: EntryRef, { placements: inputs, version }: Update): Promise<void> =>
      store.change(async () => {
        const existing = await rowsOf(ref);
        const current = versionOf(existing);
        if (version !== undefined && version !== current) {
          throw new ConflictError("Somebody else changed this entry's placements meanwhile", {
            conflict: { version: current },
          });
        }
        const site = await check.load();
        const rows = inputs.map((input, index) => {
          const path = ['placements', index];
          return toRow(ref, site.slot(input, path), site.content(input, path));
        });
        site.entryType(ref.contentType, rows as never, ['contentType']);
        const keys = new Set(rows.map((row) => row.key));
        if (keys.size < rows.length) throw invalid('The same place is named twice', ['placements']);
        await store.placements.removeIds(existing.filter((row) => !keys.has(row.key)).map((row) => row.id));
        await write(byKey(existing), rows);
      }),

    /** Removes first, then adds; both by stage, touchpoint and locale. All or nothing. */
    bulk: ({ entries, remove, add }: Bulk): Promise<BulkResult> =>
      store.change(async () => {
        const site = await check.load();
        const removed = remove.map((target, index) => site.slot(target, ['remove', index]));
        const added = add.map((input, index) => ({
          slot: site.slot(input, ['add', index]),
          content: site.content(input, ['add', index]),
        }));
        const refs = [...new Map(entries.map((ref) => [`${ref.contentType}#${ref.documentId}`, ref])).values()];
        const slots = added.map(({ slot }) => slot);
        for (const type of new Set(refs.map((ref) => ref.contentType))) site.entryType(type, slots, ['entries']);

        const existing = byKey(await placements.rowsFor(refs));
        const gone = refs.flatMap((ref) =>
          removed.flatMap(
            (slot) =>
              existing.get(
                placementKey({ contentType: ref.contentType, entry: ref.documentId, ...slot } as PlacementRow),
              ) ?? [],
          ),
        );
        await store.placements.removeIds(gone.map((row) => row.id));
        for (const row of gone) existing.delete(row.key);

        const wanted = new Map(
          refs
            .flatMap((ref) => added.map(({ slot, content }) => toRow(ref, slot, content)))
            .map((row) => [row.key, row]),
        );
        const counts = await write(existing, [...wanted.values()]);
        return { entries: refs.length, ...counts, removed: gone.length };
      }),

    async rowsFor(refs: readonly EntryRef[]): Promise<PlacementRow[]> {
      const rows: PlacementRow[] = [];
      for (let start = 0; start < refs.length; start += 300) {
        const ids = refs.slice(start, start + 300).map((ref) => ref.documentId);
        rows.push(...(await store.placements.find({ where: { entry: { $in: ids } } })));
      }
      return rows;
    },

    /**
     * Moves all that stands at a stage or touchpoint elsewhere. Where an entry is there already, the two become one when
     * that changes nobody's view: the same dates, and both for everyone or both for segments. The others are `left` where
     * they are, for a person to decide.
     */
    move: ({ from, to }: PlacementsMove): Promise<{ moved: number; left: number }> =>
      store.change(async () => {
        const isStage = 'stage' in from;
        const known = isStage
          ? await store.stages.find({ where: { journey: from.journey }, orderBy: { position: 'asc' } })
          : await store.touchpoints.find({ orderBy: { slug: 'asc' } });
        const slugs: string[] = known.map((row) => row.slug);
        const source = isStage ? from.stage : from.touchpoint;
        for (const slug of [source, to]) {
          if (!slugs.includes(slug))
            throw unknown(isStage ? 'stage' : 'touchpoint', slug, slugs, [slug === to ? 'to' : 'from']);
        }
        if (to === source) throw invalid('That is where they are already', ['to']);
        const rows = await store.placements.find({
          where: isStage ? { journey: from.journey, stage: source } : { touchpoint: source },
        });
        let moved = 0;
        for (const row of rows)
          if (await placements.moveRow(row, isStage ? { stage: to } : { touchpoint: to })) moved += 1;
        return { moved, left: rows.length - moved };
      }),

    /** Answers whether it was moved, or became one with what is there. */
    async moveRow(
      row: PlacementRow,
      change: Partial<Pick<PlacementRow, 'contentType' | 'entry' | 'stage' | 'touchpoint'>>,
    ): Promise<boolean> {
      const key = placementKey({ ...row, ...change });
      const there = await store.placements.first({ key });
      if (!there || there.id === row.id) {
        await store.placements.update(row.id, { ...change, key });
        return true;
      }
      const [mine, theirs] = [row.segments ?? [], there.segments ?? []];
      const sameWindow =
        instant(row.startsAt) === instant(there.startsAt) && instant(row.endsAt) === instant(there.endsAt);
      if (!sameWindow || (mine.length === 0) !== (theirs.length === 0)) return false;
      await store.placements.update(there.id, { segments: [...new Set([...theirs, ...mine])].sort() });
      await store.placements.removeIds([row.id]);
      return true;
    },
  };
  return placements;
};
