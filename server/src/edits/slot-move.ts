import type { MoveMoment, SlotPlace } from '../../../types';
import { limitsOf } from '../limits';
import { createBatches } from '../placing/batches';
import { createStore, inChunks, type MomentRow } from '../store';
import { momentKey, toMoment } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { EditConflict, isSame, pathIn, UNCHANGED, type Edited, type Editing } from './editing';
import { afterIn, createMomentEdits } from './moments';
import { createPlaces, nameOfSlot } from './places';
import { createSlotPlacements } from './slot-placements';

/** Moves a planned slot, within its stage or to another one. */
export const createSlotMove = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const places = partOf({ strapi }, createPlaces);
  const moments = partOf({ strapi }, createMomentEdits);
  const batches = partOf({ strapi }, createBatches);
  const placements = partOf({ strapi }, createSlotPlacements);

  const placeOf = async ({ stage, touchpoint }: MomentRow, editing: Editing): Promise<SlotPlace> => ({
    stage,
    after: afterIn(await places.slots(stage, editing), touchpoint),
  });

  /** What people wrote at the old place goes along; returns what was at the new one already. */
  const moveNotes = async ({ stage, touchpoint, to, notesLeft = [] }: MoveMoment, editing: Editing) => {
    const { change, journey } = editing;
    const at = (slug: string) =>
      store.notes.find({
        where: { journey: journey.slug, stage: slug, touchpoint },
        select: ['documentId', 'removedAt'],
      });
    const left = new Set(notesLeft);
    const moving = (await at(stage)).filter(({ documentId }) => !left.has(documentId));
    const there = await at(to.stage);
    const { notesOfPlace } = limitsOf({ strapi });
    if ([...moving, ...there].filter(({ removedAt }) => removedAt === null).length > notesOfPlace)
      throw invalid(refusal('note.tooMany', { most: notesOfPlace }), pathIn(editing, 'to'));
    for await (const chunk of inChunks({ strapi }, moving))
      await change.notes.updateWhere({ id: { $in: chunk.map(({ id }) => id) } }, { stage: to.stage });
    return there.map(({ documentId }) => documentId);
  };

  const movePlacements = async (edit: MoveMoment, editing: Editing) => {
    if (edit.batch && edit.placements !== 'move') {
      const { change, person, reader } = editing;
      await batches.undoIn(change, { documentId: edit.batch, kind: 'moveSlot' }, person, reader);
      return { batch: null, left: 0 };
    }
    return edit.placements === 'move' ? placements.move(edit, editing) : { batch: null, left: 0 };
  };

  const moveElsewhere = async (edit: MoveMoment, row: MomentRow, at: number, editing: Editing): Promise<Edited> => {
    const { change, journey } = editing;
    const { stage, touchpoint, to, from } = edit;
    const slots = await places.slots(to.stage, editing);
    const position = await moments.positionAt(slots, at, editing);
    const key = momentKey(journey.slug, to.stage, touchpoint);
    await change.moments.update(row.id, { key, stage: to.stage, position });
    const notesLeft = await moveNotes(edit, editing);
    const { batch, left } = await movePlacements(edit, editing);
    const isUndone = edit.batch && edit.placements !== 'move';
    return {
      inverse: {
        op: 'move',
        on: 'moment',
        stage: to.stage,
        touchpoint,
        to: { stage, after: from.after },
        from: to,
        ...(batch ? { batch } : {}),
        // What it did is done again, in the same batch.
        ...(isUndone ? { placements: 'move' as const, batch: edit.batch } : {}),
        ...(notesLeft.length > 0 ? { notesLeft } : {}),
      },
      left,
    };
  };

  /** @throws ConflictError (409) where it stands elsewhere by now, or the slot that it is to become is planned. */
  return async (edit: MoveMoment, editing: Editing): Promise<Edited> => {
    const { stage, touchpoint, to, from } = edit;
    const row = await places.momentIf({ stage, touchpoint }, editing);
    const there = stage === to.stage ? row : await places.momentIf({ stage: to.stage, touchpoint }, editing);
    if (there && isSame(await placeOf(there, editing), to) && (stage === to.stage || !row)) return UNCHANGED;
    if (!row) return places.absent(edit, editing);
    const is = await placeOf(row, editing);
    if (!isSame(is, from)) throw new EditConflict(refusal('changed', { what: 'plan' }), { is, from, to });
    await places.stage(to.stage, editing, pathIn(editing, 'to', 'stage'));
    if (there && there !== row)
      throw new EditConflict(refusal('place.planned', { place: nameOfSlot({ ...to, touchpoint }) }), {
        is: toMoment(there),
        from,
        to,
      });
    const others = (await places.slots(to.stage, editing)).filter((slot) => slot.touchpoint !== touchpoint);
    const at = moments.placeAfter(others, to.stage, to.after, pathIn(editing, 'to', 'after'));
    if (there !== row) return moveElsewhere(edit, row, at, editing);
    await editing.change.moments.update(row.id, { position: await moments.positionAt(others, at, editing) });
    return { inverse: { op: 'move', on: 'moment', stage, touchpoint, to: from, from: to } };
  };
};
