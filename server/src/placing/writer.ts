import { entryKey } from '../../../engine';
import type { PlacementCounts } from '../../../types';
import { createRefusals } from '../overrides/refusals';
import {
  createStore,
  inChunks,
  type Change,
  type PlacementChange,
  type PlacementColumns,
  type PlacementRow,
  type StandingPlacement,
} from '../store';
import { placedColumns, placementKey } from '../store/mapping';
import type { Context } from '../utils/context';
import { isoOf, timeOf } from '../utils/instant';
import { giveWayBetween } from '../utils/give-way';
import { partOf } from '../utils/part';
import type { SlotPlacement } from './check';

/** One placement as it is to be, or the row that is to go. */
export interface PlacementPlan {
  /** Current placements, by key: all that `wanted` and `gone` are about. */
  readonly existing: ReadonlyMap<string, PlacementRow>;
  readonly wanted: readonly PlacementColumns[];
  readonly gone: readonly PlacementRow[];
}

export interface WrittenPlacements extends PlacementCounts {
  readonly unchanged: number;
  readonly changes: readonly PlacementChange[];
}

/** How many placements, out of perhaps fifty thousand, are worked on before other requests get their turn. */
const AT_ONCE = 1000;

/** A row without what the database adds to it, written the same way whatever the database. */
export const columnsOf = (row: PlacementRow | PlacementColumns): PlacementColumns => ({
  ...placedColumns(row),
  segments: row.segments ?? [],
  weight: row.weight,
  startsAt: isoOf(row.startsAt),
  endsAt: isoOf(row.endsAt),
  rule: row.rule ?? null,
});

/** Whether two placements of one key mean the same to a visitor. */
export const sameContent = (a: PlacementRow | PlacementColumns, b: PlacementRow | PlacementColumns): boolean =>
  a.weight === b.weight &&
  timeOf(a.startsAt) === timeOf(b.startsAt) &&
  timeOf(a.endsAt) === timeOf(b.endsAt) &&
  JSON.stringify(a.segments ?? []) === JSON.stringify(b.segments ?? []);

/** The placement that a change is about: what it is then, or was before it went. */
export const placedBy = ({ before, after }: PlacementChange): PlacementColumns => (after ?? before)!;

/** A placement belongs to the rule that made it as long as nobody changes what it says. */
export const ofRuleUnlessTouched = (
  wanted: PlacementColumns,
  existing: ReadonlyMap<string, PlacementRow>,
): PlacementColumns => {
  const before = existing.get(wanted.key);
  return before && sameContent(before, wanted) ? { ...wanted, rule: before.rule ?? null } : wanted;
};

/** A placement as a row; made by a rule where one is named. */
export const columnsFor = (
  contentType: string,
  entry: string,
  { slot, content }: SlotPlacement,
  rule: string | null = null,
): PlacementColumns => {
  const place = {
    contentType,
    entry,
    entryLocale: slot.entryLocale ?? null,
    journey: slot.journey!,
    stage: slot.stage!,
    touchpoint: slot.touchpoint ?? null,
  };
  return columnsOf({ ...place, ...content, rule, key: placementKey(place) } as PlacementColumns);
};

/** What a plan would change, without changing it. */
export const changesOf = async ({ existing, wanted, gone }: PlacementPlan): Promise<WrittenPlacements> => {
  const changes: PlacementChange[] = [];
  for await (const row of giveWayBetween(gone, AT_ONCE)) changes.push({ before: columnsOf(row), after: null });
  let [added, updated, unchanged] = [0, 0, 0];
  for await (const after of giveWayBetween(wanted, AT_ONCE)) {
    const before = existing.get(after.key);
    if (before && sameContent(before, after) && (before.rule ?? null) === after.rule) {
      unchanged += 1;
      continue;
    }
    if (before) updated += 1;
    else added += 1;
    changes.push({ before: before ? columnsOf(before) : null, after });
  }
  return { added, updated, removed: gone.length, unchanged, changes };
};

/** Rows that become the same are written in one statement. */
const groupedByContent = async (rows: readonly { readonly id: number; readonly after: PlacementColumns }[]) => {
  const groups = new Map<string, { content: Partial<PlacementColumns>; ids: number[] }>();
  for await (const { id, after } of giveWayBetween(rows, AT_ONCE)) {
    const { segments, weight, startsAt, endsAt, rule } = after;
    const content = { segments, weight, startsAt, endsAt, rule };
    const name = JSON.stringify(content);
    const group = groups.get(name);
    if (group) group.ids.push(id);
    else groups.set(name, { content, ids: [id] });
  }
  return [...groups.values()];
};

/** Writes placements, few statements for many rows. */
export const createPlacementWriter = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const refusals = partOf({ strapi }, createRefusals);

  /**
   * Rules do not refill places from which a person removed an entry, until a person puts it there again. That also goes for
   * rules written later.
   */
  const rememberRefusals = async (change: Change, changes: readonly PlacementChange[]): Promise<PlacementChange[]> => {
    const taken = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
    const given = changes.flatMap(({ before, after }) => (after && !before ? [after.key] : []));
    const lifted = await refusals.among(given);
    await refusals.set(change, taken, given);
    return changes.map((placed) =>
      placed.after && lifted.has(placed.after.key) ? { ...placed, wasRefused: true } : placed,
    );
  };

  /** What was refused before is refused again; what is put back is not. */
  const undoRefusals = (change: Change, undone: readonly PlacementChange[]) =>
    refusals.set(
      change,
      undone.flatMap(({ before, after, wasRefused }) => (!before && after && wasRefused ? [after] : [])),
      undone.flatMap(({ before, after }) => (before && !after ? [before.key] : [])),
    );

  return {
    /** The placements of these entries, by key. */
    async existingOf(refs: readonly { readonly contentType: string; readonly documentId: string }[]) {
      const wanted = new Set(refs.map((ref) => entryKey(ref.contentType, ref.documentId)));
      const found = new Map<string, PlacementRow>();
      for await (const ids of inChunks({ strapi }, [...new Set(refs.map((ref) => ref.documentId))])) {
        for (const row of await store.placements.find({ where: { entry: { $in: ids } } })) {
          if (wanted.has(entryKey(row.contentType, row.entry))) found.set(row.key, row);
        }
      }
      return found;
    },

    undoRefusals,

    /** Carries a plan out. `by` says who: what rules take away themselves is no refusal. */
    async write(
      change: Change,
      plan: PlacementPlan,
      by: 'person' | 'rules' | 'undo',
    ): Promise<{ readonly written: WrittenPlacements; readonly created: readonly StandingPlacement[] }> {
      const written = await changesOf(plan);
      const { existing, gone } = plan;
      await change.placements.removeIds(gone.map((row) => row.id));
      const fresh = written.changes.flatMap(({ before, after }) => (after && !before ? [after] : []));
      const created = await change.placements.createMany(fresh);
      const changed = written.changes.flatMap(({ before, after }) =>
        before && after ? [{ id: existing.get(after.key)!.id, after }] : [],
      );
      for (const { content, ids } of await groupedByContent(changed)) {
        for await (const chunk of inChunks({ strapi }, ids))
          await change.placements.updateWhere({ id: { $in: chunk } }, content);
      }
      const changes = by === 'person' ? await rememberRefusals(change, written.changes) : written.changes;
      return { written: { ...written, changes }, created };
    },
  };
};
