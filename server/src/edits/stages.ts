import { DAY } from '../../../engine';
import { MAX_PLANNED, MAX_STAGES, type AddStage, type MoveStage, type RemoveStage } from '../../../types';
import { createBatchRecord } from '../batches/record';
import { createPlan } from '../plan/cells';
import { inOrder, STAGES } from '../plan/order';
import { createUsage } from '../plan/usage';
import { checkRule } from '../plan/visitor-rule';
import { createBatches } from '../placing/batches';
import { columnsOf } from '../placing/writer';
import { createStore, type NewRow, type PlacementChange, type StageRow } from '../store';
import { fromStage, toMoment, toStageInput } from '../store/mapping';
import { STANDING } from '../store/plan-rows';
import type { Context } from '../utils/context';
import { invalid, unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { freeSlug } from '../utils/slug';
import { EditConflict, isSame, pathIn, toldAt, UNCHANGED, type Edited, type Editing } from './editing';
import { before, createPlaces, positionAt } from './places';

const slugOf = ({ slug }: StageRow): string => slug;

/** Whether a stored stage says what these columns would. */
const says = (row: StageRow, columns: NewRow<'stage'>): boolean => {
  const blank = Object.fromEntries(Object.keys(toStageInput(row)).map((field) => [field, null]));
  return isSame(toStageInput(row), toStageInput({ ...blank, ...columns } as StageRow));
};

const named = (rows: readonly StageRow[], slug: string, editing: Editing): StageRow => {
  const row = rows.find((one) => one.slug === slug);
  if (row) return row;
  throw unknown('stage', slug, rows.map(slugOf), pathIn(editing, 'stage'));
};

/** When its notes were deleted; a time that they had before, as long as they can be brought back since then. */
const stampOf = ({ removedAt }: RemoveStage): string => {
  const [then, now] = [Date.parse(removedAt ?? ''), Date.now()];
  return new Date(then <= now && then > now - DAY ? then : now).toISOString();
};

/** Adds, moves and removes stages. */
export const createStageEdits = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const places = partOf({ strapi }, createPlaces);
  const plan = partOf({ strapi }, createPlan);
  const usage = partOf({ strapi }, createUsage);
  const batches = partOf({ strapi }, createBatches);
  const record = partOf({ strapi }, createBatchRecord);

  /** Where it is to stand among the others. */
  const placeAfter = (others: readonly StageRow[], after: string | null, editing: Editing): number => {
    const at = others.findIndex(({ slug }) => slug === after);
    if (after !== null && at < 0) throw unknown('stage', after, others.map(slugOf), pathIn(editing, 'after'));
    return at + 1;
  };

  const positionOf = (others: readonly StageRow[], after: string | null, editing: Editing): Promise<number> =>
    positionAt(others, placeAfter(others, after, editing), STAGES, (id, position) =>
      editing.change.stages.update(id, { position }),
    );

  /** What a stage is planned with from the beginning. */
  const planOf = async (stage: string, moments: NonNullable<AddStage['moments']>, editing: Editing): Promise<void> => {
    const { change, journey } = editing;
    if (moments.length === 0) return;
    if ((await store.moments.count({ journey: journey.slug })) + moments.length > MAX_PLANNED)
      throw invalid(refusal('place.tooMany', { most: MAX_PLANNED }), pathIn(editing, 'moments'));
    const columns = moments.map((moment) => ({ ...moment, stage }));
    await toldAt(
      (path) => pathIn(editing, ...path),
      () => plan.upsertMoments(change, journey.slug, columns),
    );
  };

  /** Brings back what went with a stage; says whether anything did. */
  const restore = async (slug: string, { moments = [], batch, removedAt }: AddStage, editing: Editing) => {
    const { change, journey, person, reader } = editing;
    await planOf(slug, moments, editing);
    const where = { journey: journey.slug, stage: slug, removedAt };
    const notes = removedAt ? await change.notes.updateWhere(where, { removedAt: null }) : 0;
    if (batch) await batches.undoIn(change, { documentId: batch, kind: 'removeStage' }, person, reader);
    return moments.length > 0 || notes > 0 || Boolean(batch);
  };

  /** What was placed there, in a batch that can be undone. */
  const keep = async (
    taken: readonly PlacementChange[],
    { name }: StageRow,
    { batch }: RemoveStage,
    editing: Editing,
  ) => {
    const { change, person, reader } = editing;
    if (!batch) return record(change, 'removeStage', name, person, taken);
    return batches.redoneIn(change, { documentId: batch, kind: 'removeStage', name }, taken, person, reader);
  };

  return {
    /** @throws ConflictError (409) where there is one of that slug that says something else, or stands elsewhere. */
    async add(edit: AddStage, editing: Editing): Promise<Edited> {
      const { change, journey } = editing;
      const { op: _op, on: _on, after, moments: _moments, batch, removedAt, ...input } = edit;
      checkRule(input.rule, pathIn(editing, 'rule'));
      const rows = await places.stages(editing);
      const slug = input.slug ?? freeSlug(input.name, 'stage', new Set(rows.map(slugOf)));
      const existing = rows.find((row) => row.slug === slug);
      if (existing) {
        const is = { ...toStageInput(existing), after: before(rows, existing, slugOf) };
        if (says(existing, fromStage(journey.slug, input, slug, 0)) && is.after === after) return UNCHANGED;
        throw new EditConflict(refusal('taken', { what: 'stage', slug }), { is, from: null, to: { ...input, after } });
      }
      if (rows.length >= MAX_STAGES) throw invalid(refusal('stage.tooMany', { most: MAX_STAGES }), pathIn(editing));
      const columns = fromStage(journey.slug, input, slug, await positionOf(rows, after, editing));
      if (removedAt) await change.stages.create(columns);
      else await plan.createStage(change, columns);
      const brings = await restore(slug, edit, editing);
      return {
        inverse: {
          op: 'remove',
          on: 'stage',
          stage: slug,
          ...(brings ? { force: true } : {}),
          ...(batch ? { batch } : {}),
          ...(removedAt ? { removedAt } : {}),
        },
      };
    },

    /**
     * With its plan, its notes and what is placed there, if forced.
     * @throws ConflictError (409) with what uses it; PolicyError (403) where content that the person may not read is among that.
     */
    async remove(edit: RemoveStage, editing: Editing): Promise<Edited> {
      const { change, journey, reader } = editing;
      const { stage: slug, force = false } = edit;
      const rows = await places.stages(editing);
      const row = named(rows, slug, editing);
      if (rows.length === 1) throw invalid(refusal('stage.last'), pathIn(editing, 'stage'));
      const { placements, moments } = await usage.clear(
        change,
        { kind: 'stage', journey: journey.slug, stages: [slug], planIsLeftOut: false },
        { force, reader, keepsRefusals: true },
      );
      const taken = placements.map((placed) => ({ before: columnsOf(placed), after: null }));
      const batch = await keep(taken, row, edit, editing);
      const removedAt = stampOf(edit);
      // As every deleted note they can be brought back for a while.
      await change.notes.updateWhere({ journey: journey.slug, stage: slug, ...STANDING }, { removedAt });
      await change.stages.removeIds([row.id]);
      const planned = inOrder(moments).map((moment) => {
        const { stage: _, ...rest } = toMoment(moment);
        return rest;
      });
      return {
        inverse: {
          op: 'add',
          on: 'stage',
          ...toStageInput(row),
          after: before(rows, row, slugOf),
          ...(planned.length > 0 ? { moments: planned } : {}),
          ...(batch ? { batch } : {}),
          removedAt,
        },
      };
    },

    /** @throws ConflictError (409) where it stands after another one by now. */
    async move({ stage: slug, after, from }: MoveStage, editing: Editing): Promise<Edited> {
      const rows = await places.stages(editing);
      const row = named(rows, slug, editing);
      const others = rows.filter((one) => one !== row);
      placeAfter(others, after, editing);
      const is = before(rows, row, slugOf);
      if (is === after) return UNCHANGED;
      if (is !== from) throw new EditConflict(refusal('changed', { what: 'stage' }), { is, from, to: after });
      await editing.change.stages.update(row.id, { position: await positionOf(others, after, editing) });
      return { inverse: { op: 'move', on: 'stage', stage: slug, after: is, from: after } };
    },
  };
};
