import type { PlacementCounts } from '../../../types';
import type { Context } from '../utils/context';
import { entryKey } from '../../../engine';
import type { Slot, SlotContent } from './placement-check';
import { createRefusals } from './refusals';
import { placementKey } from './rows';
import { createStore, inChunks, type PlacementChange, type PlacementColumns, type PlacementRow } from './store';

/** One placement as it is to be, or the row that is to go. */
export interface PlacementPlan {
  /** Placements that stand now, by key: all that `wanted` and `gone` are about. */
  readonly existing: ReadonlyMap<string, PlacementRow>;
  readonly wanted: readonly PlacementColumns[];
  readonly gone: readonly PlacementRow[];
}

export interface WrittenPlacements extends PlacementCounts {
  readonly unchanged: number;
  readonly changes: readonly PlacementChange[];
}

const instant = (value: string | Date | null | undefined) => (value ? new Date(value).getTime() : null);
const iso = (value: string | Date | null) => (value ? new Date(value).toISOString() : null);

/** A row without what the database adds to it, written the same way whatever the database. */
export const columnsOf = (row: PlacementRow | PlacementColumns): PlacementColumns => ({
  key: row.key,
  contentType: row.contentType,
  entry: row.entry,
  entryLocale: row.entryLocale ?? null,
  journey: row.journey,
  stage: row.stage,
  touchpoint: row.touchpoint ?? null,
  segments: row.segments ?? [],
  weight: row.weight,
  startsAt: iso(row.startsAt),
  endsAt: iso(row.endsAt),
  rule: row.rule ?? null,
});

/** Whether two placements of one key mean the same to a visitor. */
export const sameContent = (a: PlacementRow | PlacementColumns, b: PlacementRow | PlacementColumns): boolean =>
  a.weight === b.weight &&
  instant(a.startsAt) === instant(b.startsAt) &&
  instant(a.endsAt) === instant(b.endsAt) &&
  JSON.stringify(a.segments ?? []) === JSON.stringify(b.segments ?? []);

/** A placement stays the rule's that made it while nobody changes what it says. */
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
  slot: Slot,
  content: SlotContent,
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
export const changesOf = ({ existing, wanted, gone }: PlacementPlan): WrittenPlacements => {
  const changes: PlacementChange[] = gone.map((row) => ({ before: columnsOf(row), after: null }));
  let [added, updated, unchanged] = [0, 0, 0];
  for (const after of wanted) {
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
const groupedByContent = (rows: readonly { readonly id: number; readonly after: PlacementColumns }[]) => {
  const groups = new Map<string, { content: Partial<PlacementColumns>; ids: number[] }>();
  for (const { id, after } of rows) {
    const { segments, weight, startsAt, endsAt, rule } = after;
    const content = { segments, weight, startsAt, endsAt, rule };
    const name = JSON.stringify(content);
    const group = groups.get(name);
    if (group) group.ids.push(id);
    else groups.set(name, { content, ids: [id] });
  }
  return [...groups.values()];
};

/** Writes placements, few statements for many rows. To be called inside a change. */
export const createPlacementWriter = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const refusals = createRefusals({ strapi });

  /**
   * Rules leave the places that a person took away, until that person puts the entry there again: also rules that are only
   * written afterwards.
   */
  const rememberRefusals = async (changes: readonly PlacementChange[]): Promise<PlacementChange[]> => {
    const taken = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
    const given = changes.flatMap(({ before, after }) => (after && !before ? [after.key] : []));
    const lifted = await refusals.among(given);
    await refusals.set(taken, given);
    return changes.map((change) =>
      change.after && lifted.has(change.after.key) ? { ...change, wasRefused: true } : change,
    );
  };

  /** What was refused before is refused again; what is put back is not. */
  const undoRefusals = (undone: readonly PlacementChange[]) =>
    refusals.set(
      undone.flatMap(({ before, after, wasRefused }) => (!before && after && wasRefused ? [after] : [])),
      undone.flatMap(({ before, after }) => (before && !after ? [before.key] : [])),
    );

  return {
    /** The placements of these entries, by key. */
    async existingOf(refs: readonly { readonly contentType: string; readonly documentId: string }[]) {
      const wanted = new Set(refs.map((ref) => entryKey(ref.contentType, ref.documentId)));
      const found = new Map<string, PlacementRow>();
      for (const ids of inChunks({ strapi }, [...new Set(refs.map((ref) => ref.documentId))])) {
        for (const row of await store.placements.find({ where: { entry: { $in: ids } } })) {
          if (wanted.has(entryKey(row.contentType, row.entry))) found.set(row.key, row);
        }
      }
      return found;
    },

    undoRefusals,

    /** Carries a plan out. `by` says who: what rules take away themselves is no refusal. */
    async write(plan: PlacementPlan, by: 'person' | 'rules' | 'undo'): Promise<WrittenPlacements> {
      const written = changesOf(plan);
      const { existing, gone } = plan;
      await store.placements.removeIds(gone.map((row) => row.id));
      const fresh = written.changes.flatMap(({ before, after }) => (after && !before ? [after] : []));
      await store.placements.createMany(fresh);
      const changed = written.changes.flatMap(({ before, after }) =>
        before && after ? [{ id: existing.get(after.key)!.id, after }] : [],
      );
      for (const { content, ids } of groupedByContent(changed)) {
        for (const chunk of inChunks({ strapi }, ids))
          await store.placements.updateWhere({ id: { $in: chunk } }, content);
      }
      return by === 'person' ? { ...written, changes: await rememberRefusals(written.changes) } : written;
    },
  };
};

export type PlacementWriter = ReturnType<typeof createPlacementWriter>;
