import { DAY } from '../../../engine';
import { BATCH_DAYS, type BatchKind } from '../../../types';
import { limitsOf } from '../limits';
import type { Person } from '../people/person';
import { createStore, inChunks, inSlices, type BatchChange, type Change, type NewRow } from '../store';
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

  /** As nobody has undone it yet: what was done once more takes the place of what it held. */
  const renew = async (change: Change, documentId: string, data: NewRow<'batch'>) => {
    await change.batchParts.removeWhere({ batch: documentId });
    await change.batches.updateWhere({ documentId }, { ...data, undoneAt: null });
  };

  /** Returns the batch's documentId, `null` if nothing changed. `again`: a batch that is done once more, under its documentId. */
  return async (
    change: Change,
    kind: BatchKind,
    name: string | null,
    { id: authorId, email, name: authorName }: Person,
    changes: readonly BatchChange[],
    again?: string,
  ): Promise<string | null> => {
    if (changes.length === 0) return null;
    await prune(change);
    const refs = refsOf(changes);
    const data = {
      kind,
      name,
      author: email,
      authorId,
      authorName,
      at: new Date().toISOString(),
      contentTypes: typesOf(refs),
      entries: refs.length + cellsIn(changes),
      ...countsOf(changes),
    };
    if (again) await renew(change, again, data);
    const batch = again ?? (await change.batches.create(data)).documentId;
    for await (const part of giveWayBetween(inSlices(changes, limitsOf({ strapi }).changesInPart))) {
      await change.batchParts.create({ batch, changes: part });
    }
    return batch;
  };
};
