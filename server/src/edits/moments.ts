import { MAX_PLANNED, type AddMoment, type RemoveMoment } from '../../../types';
import { SLOTS } from '../plan/order';
import { createStore, type MomentRow, type NewRow } from '../store';
import { fromMoment, toMoment } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { EditConflict, isSame, pathIn, UNCHANGED, type Edited, type Editing } from './editing';
import { createPlaces, nameOfSlot, positionAt } from './places';

type Slots = readonly (MomentRow & { readonly touchpoint: string })[];

/** Which slot a touchpoint's comes after; `null` also for a stage as a whole, which stands before all of them. */
export const afterIn = (slots: Slots, touchpoint: string | null): string | null =>
  slots[slots.findIndex((slot) => slot.touchpoint === touchpoint) - 1]?.touchpoint ?? null;

/** Whether a stored plan of a slot says what these columns would. */
const says = (row: MomentRow, columns: NewRow<'moment'>): boolean => {
  const blank = Object.fromEntries(Object.keys(toMoment(row)).map((field) => [field, null]));
  return isSame(toMoment(row), toMoment({ ...blank, ...columns } as unknown as MomentRow));
};

/** Plans slots, and plans them no longer. */
export const createMomentEdits = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const places = partOf({ strapi }, createPlaces);

  const moments = {
    /** Where a slot is to stand among the others of its stage. */
    placeAfter(others: Slots, stage: string, after: string | null, path: (string | number)[]): number {
      const at = others.findIndex(({ touchpoint }) => touchpoint === after);
      if (after !== null && at < 0)
        throw invalid(refusal('place.notPlanned', { place: nameOfSlot({ stage, touchpoint: after }) }), path);
      return at + 1;
    },

    positionAt: (others: Slots, at: number, { change }: Editing): Promise<number> =>
      positionAt(others, at, SLOTS, (id, position) => change.moments.update(id, { position })),

    /** @throws ConflictError (409) where the slot is planned otherwise, or stands elsewhere. */
    async add(edit: AddMoment, editing: Editing): Promise<Edited> {
      const { change, journey } = editing;
      const { op: _op, on: _on, after, ...input } = edit;
      const { stage, touchpoint = null } = input;
      await places.stage(stage, editing);
      if (touchpoint !== null) await places.checkTouchpoint(touchpoint, pathIn(editing, 'touchpoint'));
      await places.checkSegments(input.requiredSegments, pathIn(editing, 'requiredSegments'));
      const slots = await places.slots(stage, editing);
      const columns = fromMoment(journey.slug, input);
      const existing = await places.momentIf({ stage, touchpoint }, editing);
      if (existing) {
        const is = { ...toMoment(existing), after: afterIn(slots, touchpoint) };
        if (says(existing, columns) && (touchpoint === null || is.after === after)) return UNCHANGED;
        throw new EditConflict(refusal('place.planned', { place: nameOfSlot({ stage, touchpoint }) }), {
          is,
          from: null,
          to: { ...input, after },
        });
      }
      if ((await store.moments.count({ journey: journey.slug })) >= MAX_PLANNED)
        throw invalid(refusal('place.tooMany', { most: MAX_PLANNED }), pathIn(editing));
      const at = touchpoint === null ? 0 : moments.placeAfter(slots, stage, after, pathIn(editing, 'after'));
      const position = touchpoint === null ? 0 : await moments.positionAt(slots, at, editing);
      await change.moments.create({ ...columns, position });
      return { inverse: { op: 'remove', on: 'moment', stage, touchpoint } };
    },

    /** What is placed there and what people wrote there stays, as it does wherever nothing is planned. */
    async remove(edit: RemoveMoment, editing: Editing): Promise<Edited> {
      const row = await places.moment(edit, editing);
      const after = afterIn(await places.slots(row.stage, editing), row.touchpoint);
      await editing.change.moments.removeIds([row.id]);
      return { inverse: { op: 'add', on: 'moment', ...toMoment(row), after } };
    },
  };
  return moments;
};
