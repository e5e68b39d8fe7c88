import { DAY } from '../../../engine';
import { BATCH_DAYS, type BatchKind } from '../../../types';
import { limitsOf } from '../limits';
import type { Person } from '../people/person';
import { createStore, inChunks, inSlices, type BatchChange, type Change } from '../store';
import type { Context } from '../utils/context';
import { giveWayBetween } from '../utils/give-way';
import { partOf } from '../utils/part';
import { cellsIn, countsOf, refsOf, typesOf } from './changes';

/** Records what was changed at once in many entries or cells, and keeps it for a while so that it can be undone as one. */
export const createBatchRecord = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  const prune = async (change: Change) => {
    const old = await store.batches.find({
      where: { at: { $lt: new Date(Date.now() - BATCH_DAYS * DAY).toISOString() } },
    });
    for await (const rows of inChunks({ strapi }, old)) {
      await change.batchParts.removeWhere({ batch: { $in: rows.map((row) => row.documentId) } });
    }
    await change.batches.removeIds(old.map((row) => row.id));
  };

  /** Returns the batch's documentId, `null` if nothing changed. */
  return async (
    change: Change,
    kind: BatchKind,
    name: string | null,
    { id: authorId, email, name: authorName }: Person,
    changes: readonly BatchChange[],
  ): Promise<string | null> => {
    if (changes.length === 0) return null;
    await prune(change);
    const refs = refsOf(changes);
    const row = await change.batches.create({
      kind,
      name,
      author: email,
      authorId,
      authorName,
      at: new Date().toISOString(),
      contentTypes: typesOf(refs),
      entries: refs.length + cellsIn(changes),
      ...countsOf(changes),
    });
    for await (const part of giveWayBetween(inSlices(changes, limitsOf({ strapi }).changesInPart))) {
      await change.batchParts.create({ batch: row.documentId, changes: part });
    }
    return row.documentId;
  };
};
