import type { z } from 'zod';
import { entryKey } from '../../../engine';
import {
  BATCH_DAYS,
  type Batch,
  type BatchKind,
  type batchesQuerySchema,
  type EntryRef,
  type Pagination,
  type PlacementCounts,
  type UndoResult,
} from '../../../types';
import { createGuard } from '../entries/guard';
import type { EntryReader } from '../entries/reader';
import { limitsOf } from '../limits';
import { createMarks } from '../overrides/marks';
import { createOwners } from '../people/owners';
import { isSignedBy, type PersonWithRights } from '../people/person';
import {
  createStore,
  inChunks,
  inSlices,
  type BatchChange,
  type BatchRow,
  type Change,
  type MarkChange,
  type PlacementChange,
} from '../store';
import type { Context } from '../utils/context';
import { ConflictError, forbidden, notFound } from '../utils/errors';
import { partOf } from '../utils/part';
import { createPlacementUndo } from './undo';
import { placedBy } from './writer';

const DAY = 86_400_000;

const isMark = (change: BatchChange): change is MarkChange => 'documentId' in change;
const isPlacement = (change: BatchChange): change is PlacementChange => !isMark(change);

/** What was changed of many entries together, kept for a while so that it can be put back together. */
export const createBatches = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const undoPlacements = partOf({ strapi }, createPlacementUndo);
  const marks = partOf({ strapi }, createMarks);
  const guard = partOf({ strapi }, createGuard);
  const owners = partOf({ strapi }, createOwners);

  /** What rules did is undone by who keeps the settings: they may concern more than an editor may read. */
  const mayUndo = (row: BatchRow, { mayPlace, maySettings }: PersonWithRights) =>
    row.kind === 'rules' ? maySettings : mayPlace;

  /** A person by the name of now; one who is gone by the name of then. */
  const nameOf = ({ author, authorName }: BatchRow, naming: (owner: string) => string) => {
    const name = naming(author);
    return name === author ? authorName : name;
  };

  const toBatch = (row: BatchRow, person: PersonWithRights, naming: (owner: string) => string): Batch => ({
    documentId: row.documentId,
    kind: row.kind,
    name: row.name,
    mine: isSignedBy(row.author, person),
    authorName: nameOf(row, naming),
    at: new Date(row.at).toISOString(),
    entries: row.entries,
    added: row.added,
    updated: row.updated,
    removed: row.removed,
    undoneAt: row.undoneAt && new Date(row.undoneAt).toISOString(),
    canUndo: !row.undoneAt && mayUndo(row, person),
  });

  const changesIn = async ({ documentId }: BatchRow): Promise<BatchChange[]> => {
    const parts = await store.batchParts.find({ where: { batch: documentId }, orderBy: { id: 'asc' } });
    return parts.flatMap(({ changes }) => changes ?? []);
  };

  const prune = async (change: Change) => {
    const old = await store.batches.find({
      where: { at: { $lt: new Date(Date.now() - BATCH_DAYS * DAY).toISOString() } },
    });
    for (const rows of inChunks({ strapi }, old)) {
      await change.batchParts.removeWhere({ batch: { $in: rows.map((row) => row.documentId) } });
    }
    await change.batches.removeIds(old.map((row) => row.id));
  };

  const refOf = (change: BatchChange): EntryRef => {
    if (isMark(change)) return { contentType: change.contentType, documentId: change.documentId };
    const { contentType, entry } = (change.before ?? change.after)!;
    return { contentType, documentId: entry };
  };

  const refsOf = (changes: readonly BatchChange[]): EntryRef[] => [
    ...new Map(
      changes.map((change) => {
        const ref = refOf(change);
        return [entryKey(ref.contentType, ref.documentId), ref];
      }),
    ).values(),
  ];

  /** What is said of an entry is changed, whatever was said of it before. */
  const countsOf = (changes: readonly BatchChange[]): PlacementCounts => {
    const placements = changes.filter(isPlacement);
    return {
      added: placements.filter(({ before }) => !before).length,
      updated: changes.length - placements.length + placements.filter(({ before, after }) => before && after).length,
      removed: placements.filter(({ after }) => !after).length,
    };
  };

  const putBack = async (change: Change, changes: readonly BatchChange[]): Promise<UndoResult> => {
    const { back, kept } = await marks.undo(change, changes.filter(isMark));
    const placements = await undoPlacements(change, changes.filter(isPlacement));
    return { ...placements, updated: placements.updated + back, kept: placements.kept + kept };
  };

  /** What is said of an entry concerns all of its locales; a placement that for which it is. */
  const assertDecides = async (changes: readonly BatchChange[], reader: EntryReader): Promise<void> => {
    await guard.assertDecides(changes.filter(isPlacement).map(placedBy), reader);
    await guard.assertWhole(changes.filter(isMark), reader);
  };

  return {
    /** Keeps what was changed. Answers the batch's documentId, `null` where nothing changed. */
    async record(
      change: Change,
      kind: BatchKind,
      name: string | null,
      { email, name: authorName }: Pick<PersonWithRights, 'email' | 'name'>,
      changes: readonly BatchChange[],
    ): Promise<string | null> {
      if (changes.length === 0) return null;
      await prune(change);
      const row = await change.batches.create({
        kind,
        name,
        author: email,
        authorName,
        at: new Date().toISOString(),
        entries: refsOf(changes).length,
        ...countsOf(changes),
      });
      for (const part of inSlices(changes, limitsOf({ strapi }).changesInPart)) {
        await change.batchParts.create({ batch: row.documentId, changes: part });
      }
      return row.documentId;
    },

    async list(
      { page, pageSize, mine, several }: z.output<typeof batchesQuerySchema>,
      person: PersonWithRights,
    ): Promise<{ batches: Batch[]; pagination: Pagination }> {
      // What rules did tells of content types that a person may know nothing of.
      const where = {
        ...(mine ? { author: { $eqi: person.email } } : {}),
        ...(person.maySettings ? {} : { kind: { $ne: 'rules' } }),
        ...(several ? { entries: { $gt: 1 } } : {}),
      };
      const total = await store.batches.count(where);
      const rows = await store.batches.find({
        where,
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const naming = await owners.naming();
      return {
        batches: rows.map((row) => toBatch(row, person, naming)),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    },

    /**
     * Puts back what a batch changed, but for what somebody changed since, and for what has no place any more.
     * @throws NotFoundError, ConflictError (409) where it was undone already, PolicyError (403) where the person may not.
     */
    async undo(documentId: string, person: PersonWithRights, reader: EntryReader): Promise<UndoResult> {
      const found = await store.batches.first({ documentId });
      if (!found) throw notFound('batch');
      if (!mayUndo(found, person)) throw forbidden('You may not undo this');
      const changes = await changesIn(found);
      return store.change(async (change) => {
        const row = await store.batches.first({ documentId });
        if (!row || row.undoneAt) throw new ConflictError('This was undone already');
        await assertDecides(changes, reader);
        const result = await putBack(change, changes);
        // With all of it covered by later changes nothing is undone: when those are, it can be.
        if (result.kept < changes.length) await change.batches.update(row.id, { undoneAt: new Date().toISOString() });
        return result;
      });
    },
  };
};
