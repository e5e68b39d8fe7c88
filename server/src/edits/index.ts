import type { Edit, EditResult } from '../../../types';
import { createStore, type Change, type JourneyRow } from '../store';
import type { Context } from '../utils/context';
import { ConflictError, notFound } from '../utils/errors';
import { partOf } from '../utils/part';
import type { CodedFault } from '../utils/refusals';
import { EditConflict, type Edited, type Editing, type Editor } from './editing';
import { createMomentEdits } from './moments';
import { createSet } from './set';
import { createSlotMove } from './slot-move';
import { createStageEdits } from './stages';

/** Changes of a journey's plan that say what was and what is to be, and how each is undone. */
export const createEdits = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const set = partOf({ strapi }, createSet);
  const stages = partOf({ strapi }, createStageEdits);
  const moments = partOf({ strapi }, createMomentEdits);
  const moveSlot = partOf({ strapi }, createSlotMove);

  const one = (edit: Edit, editing: Editing): Promise<Edited> => {
    switch (edit.op) {
      case 'set':
        return set(edit, editing);
      case 'add':
        return edit.on === 'stage' ? stages.add(edit, editing) : moments.add(edit, editing);
      case 'remove':
        return edit.on === 'stage' ? stages.remove(edit, editing) : moments.remove(edit, editing);
      case 'move':
        return edit.on === 'stage' ? stages.move(edit, editing) : moveSlot(edit, editing);
    }
  };

  /** In their order. After a conflict the others are still looked at, to tell of all conflicts at once. */
  const each = async (edits: readonly Edit[], change: Change, journey: JourneyRow, editor: Editor) => {
    const done: Edited[] = [];
    const conflicts: (EditConflict['values'] & { readonly index: number })[] = [];
    let why: CodedFault | undefined;
    for (const [index, edit] of edits.entries()) {
      try {
        done.push(await one(edit, { ...editor, change, journey, index }));
      } catch (error) {
        if (error instanceof EditConflict) {
          why ??= error.why;
          conflicts.push({ index, ...error.values });
        } else if (!why) throw error;
        // What follows from a conflict is no fault of its own.
        else break;
      }
    }
    if (why) throw new ConflictError(why, { conflict: { version: journey.version, edits: conflicts } });
    return done;
  };

  return {
    /**
     * All of them or none.
     * @throws ConflictError (409) where a value is neither what an edit says it was nor what it is to be, or a stage is in use.
     */
    apply: (documentId: string, edits: readonly Edit[], editor: Editor): Promise<EditResult> =>
      store.change(async (change) => {
        const journey = await store.journeys.first({ documentId });
        if (!journey) throw notFound('journey');
        const done = await each(edits, change, journey, editor);
        const inverses = done.map(({ inverse }) => inverse);
        // A plan that somebody read before is not saved over what was changed since.
        const version = inverses.some(Boolean) ? journey.version + 1 : journey.version;
        if (version !== journey.version) await change.journeys.update(journey.id, { version });
        return { version, inverses, left: done.reduce((sum, { left = 0 }) => sum + left, 0) };
      }),
  };
};
