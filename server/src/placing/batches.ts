import type { z } from 'zod';
import type { Batch, batchesQuerySchema, BatchKind, Pagination, UndoResult } from '../../../types';
import { isAssigned, isMark, isPlacement, refsOf, typesOf } from '../batches/changes';
import { createBatchRecord } from '../batches/record';
import { createGuard } from '../entries/guard';
import type { EntryReader } from '../entries/reader';
import { createVisibility } from '../entries/visibility';
import { createMarks } from '../overrides/marks';
import { isSignedBy, type PersonWithRights } from '../people/person';
import { createUsers, nameOfUser } from '../people/users';
import { createAssign } from '../plan/assign';
import { createSite } from '../site';
import { createStore, type BatchChange, type BatchRow, type Change, type PlacementChange } from '../store';
import type { Context } from '../utils/context';
import { ConflictError, forbidden, notFound } from '../utils/errors';
import { isoOf } from '../utils/instant';
import { paginate } from '../utils/paginate';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { createPlacementUndo } from './undo';
import { placedBy } from './writer';

/** What only whoever may plan has done, and undoes. */
const OF_PLAN: readonly BatchKind[] = ['assign', 'removeStage', 'moveSlot'];

/** What was changed at once in many entries or cells: who did it, and undoing it. */
export const createBatches = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const undoPlacements = partOf({ strapi }, createPlacementUndo);
  const marks = partOf({ strapi }, createMarks);
  const assigning = partOf({ strapi }, createAssign);
  const guard = partOf({ strapi }, createGuard);
  const record = partOf({ strapi }, createBatchRecord);
  const users = partOf({ strapi }, createUsers);
  const visibility = partOf({ strapi }, createVisibility);
  const site = partOf({ strapi }, createSite);

  /** What rules did is undone by whoever keeps the settings, what was done to the plan by whoever may plan, the rest by who may place. */
  const mayUndo = ({ kind }: BatchRow, { mayPlace, mayPlan, maySettings }: PersonWithRights) =>
    kind === 'rules' ? maySettings : OF_PLAN.includes(kind) ? mayPlan : mayPlace;

  /** A person by their current name; one who is gone by the name they had. */
  const toBatch = (row: BatchRow, person: PersonWithRights, names: ReadonlyMap<string, string>): Batch => ({
    documentId: row.documentId,
    kind: row.kind,
    name: row.name,
    mine: isSignedBy(row.authorId, person),
    authorName: names.get(row.authorId ?? '') ?? row.authorName,
    at: isoOf(row.at),
    entries: row.entries,
    added: row.added,
    updated: row.updated,
    removed: row.removed,
    undoneAt: isoOf(row.undoneAt),
    canUndo: !row.undoneAt && mayUndo(row, person),
  });

  const changesIn = async ({ documentId }: BatchRow): Promise<BatchChange[]> => {
    const parts = await store.batchParts.find({ where: { batch: documentId }, select: ['id'] });
    const changes: BatchChange[] = [];
    // One by one: all of them are megabytes of JSON, and others have their turn in between.
    for (const { id } of parts)
      for (const one of (await store.batchParts.first({ id }))?.changes ?? []) changes.push(one);
    return changes;
  };

  const putBack = async (change: Change, changes: readonly BatchChange[]): Promise<UndoResult> => {
    const said = await marks.undo(change, changes.filter(isMark));
    const assigned = await assigning.undo(change, changes.filter(isAssigned));
    const placements = await undoPlacements(change, changes.filter(isPlacement));
    return {
      ...placements,
      updated: placements.updated + said.back + assigned.back,
      kept: placements.kept + said.kept + assigned.kept,
    };
  };

  /** What is said about an entry concerns all of its locales; a placement concerns the one it is for. */
  const assertDecides = async (changes: readonly BatchChange[], reader: EntryReader): Promise<void> => {
    await guard.assertDecides(changes.filter(isPlacement).map(placedBy), reader);
    await guard.assertWhole(changes.filter(isMark), reader);
  };

  /** Without those of content types that the person is shown nothing of: they would reveal that there are entries, and how many. */
  const shownTo = async (
    where: Record<string, unknown>,
    { maySettings }: PersonWithRights,
    reader: EntryReader,
  ): Promise<BatchRow[]> => {
    const sees = await visibility.sees(maySettings ? 'system' : reader);
    // They are kept for a few weeks only, and are small without their changes.
    const rows = await store.batches.find({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
    if (site.candidates().every(sees)) return rows;
    const shown: BatchRow[] = [];
    for (const row of rows) {
      const types = row.contentTypes ?? typesOf(refsOf(await changesIn(row)));
      if (types.every(sees)) shown.push(row);
    }
    return shown;
  };

  /** What a batch changed, if the person is shown it and may undo it. */
  const undoable = async (
    where: { readonly documentId: string; readonly kind?: BatchKind },
    person: PersonWithRights,
    reader: EntryReader,
  ): Promise<BatchChange[]> => {
    const [found] = await shownTo(where, person, reader);
    if (!found) throw notFound('batch');
    if (!mayUndo(found, person)) throw forbidden(refusal('undo.notYours'));
    return changesIn(found);
  };

  const undoIn = async (
    change: Change,
    documentId: string,
    changes: readonly BatchChange[],
    reader: EntryReader,
  ): Promise<UndoResult> => {
    const row = await store.batches.first({ documentId });
    if (!row || row.undoneAt) throw new ConflictError(refusal('undone'));
    await assertDecides(changes, reader);
    const result = await putBack(change, changes);
    // If later changes cover all of it, nothing is undone; once those are undone, it can be.
    if (result.kept < changes.length) await change.batches.update(row.id, { undoneAt: new Date().toISOString() });
    return result;
  };

  return {
    async list(
      { page, pageSize, mine, several }: z.output<typeof batchesQuerySchema>,
      person: PersonWithRights,
      reader: EntryReader,
    ): Promise<{ batches: Batch[]; pagination: Pagination }> {
      // What rules did may reveal content types that the person is shown nothing of.
      const where = {
        ...(mine ? { authorId: person.id } : {}),
        ...(person.maySettings ? {} : { kind: { $ne: 'rules' } }),
        ...(several ? { entries: { $gt: 1 } } : {}),
      };
      const { items, pagination } = paginate(await shownTo(where, person, reader), page, pageSize);
      const names = new Map((await users.all()).map((user) => [user.documentId, nameOfUser(user)]));
      return { batches: items.map((row) => toBatch(row, person, names)), pagination };
    },

    /**
     * Undoes what a batch changed, except for what somebody has changed since, and what no longer has a place.
     * @throws NotFoundError, ConflictError (409) where it was undone already, PolicyError (403) where the person may not.
     */
    async undo(documentId: string, person: PersonWithRights, reader: EntryReader): Promise<UndoResult> {
      const changes = await undoable({ documentId }, person, reader);
      return store.change((change) => undoIn(change, documentId, changes, reader));
    },

    /** The same as a part of a larger change, of a batch of that kind and no other. */
    async undoIn(
      change: Change,
      wanted: { readonly documentId: string; readonly kind: BatchKind },
      person: PersonWithRights,
      reader: EntryReader,
    ): Promise<UndoResult> {
      return undoIn(change, wanted.documentId, await undoable({ ...wanted }, person, reader), reader);
    },

    /**
     * What undid a batch is undone itself: the batch holds what was done again, with what it could not put back, and can be
     * undone once more. Returns its documentId.
     */
    async redoneIn(
      change: Change,
      wanted: { readonly documentId: string; readonly kind: BatchKind; readonly name: string },
      changes: readonly PlacementChange[],
      person: PersonWithRights,
      reader: EntryReader,
    ): Promise<string | null> {
      const { documentId, kind, name } = wanted;
      const former = await undoable({ documentId, kind }, person, reader);
      const again = new Set(changes.map((one) => placedBy(one).key));
      const kept = former.filter((one) => isPlacement(one) && !again.has(placedBy(one).key));
      return record(change, kind, name, person, [...changes, ...kept], documentId);
    },
  };
};
