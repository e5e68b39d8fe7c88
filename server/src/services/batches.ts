import type { z } from 'zod';
import {
  BATCH_DAYS,
  type Batch,
  type BatchKind,
  type batchesQuerySchema,
  type EntryRef,
  type Pagination,
  type UndoResult,
} from '../../../types';
import { entryKey } from '../../../engine';
import type { Context } from '../utils/context';
import { ConflictError, forbidden, notFound } from '../utils/errors';
import type { EntryReader } from './entries';
import { createOwners } from './owners';
import { createPlacementCheck } from './placement-check';
import { createPlacementWriter, columnsOf, sameContent } from './placement-writer';
import { createWorld } from './world';
import {
  createStore,
  inChunks,
  type BatchRow,
  type PlacementChange,
  type PlacementColumns,
  type PlacementRow,
} from './store';

/** Who changes something, and what that person may do. */
export interface BatchPerson {
  readonly email: string;
  readonly name: string;
  readonly mayPlace: boolean;
  readonly maySettings: boolean;
}

/** Changes in one row: about 150 kB, whatever the database. */
const PER_PART = 400;
const DAY = 86_400_000;

const isAs = (row: PlacementRow | undefined, expected: PlacementColumns | null): boolean => {
  if (!row || !expected) return !row && !expected;
  return sameContent(row, expected) && (row.rule ?? null) === (expected.rule ?? null);
};

/** Many placements that were changed together, kept for a while so that they can be put back together. */
export const createBatches = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const writer = createPlacementWriter({ strapi });
  const check = createPlacementCheck({ strapi });
  const worlds = createWorld({ strapi });
  const owners = createOwners({ strapi });

  /** What rules did is undone by who keeps the settings: they may concern more than an editor may read. */
  const mayUndo = (row: BatchRow, { mayPlace, maySettings }: BatchPerson) =>
    row.kind === 'rules' ? maySettings : mayPlace;

  const isBy = ({ author }: BatchRow, { email }: BatchPerson) => author.toLowerCase() === email.toLowerCase();

  /** A person by the name of now; one who is gone by the name of then. */
  const nameOf = ({ author, authorName }: BatchRow, naming: (owner: string) => string) => {
    const name = naming(author);
    return name === author ? authorName : name;
  };

  const toBatch = (row: BatchRow, person: BatchPerson, naming: (owner: string) => string): Batch => ({
    documentId: row.documentId,
    kind: row.kind,
    name: row.name,
    mine: isBy(row, person),
    authorName: nameOf(row, naming),
    at: new Date(row.at).toISOString(),
    entries: row.entries,
    added: row.added,
    updated: row.updated,
    removed: row.removed,
    undoneAt: row.undoneAt && new Date(row.undoneAt).toISOString(),
    canUndo: !row.undoneAt && mayUndo(row, person),
  });

  const changesIn = async ({ documentId }: BatchRow): Promise<PlacementChange[]> => {
    const parts = await store.batchParts.find({ where: { batch: documentId }, orderBy: { id: 'asc' } });
    return parts.flatMap(({ changes }) => changes ?? []);
  };

  const prune = async () => {
    const old = await store.batches.find({
      where: { at: { $lt: new Date(Date.now() - BATCH_DAYS * DAY).toISOString() } },
    });
    for (const rows of inChunks(old)) {
      await store.batchParts.removeWhere({ batch: { $in: rows.map((row) => row.documentId) } });
    }
    await store.batches.removeIds(old.map((row) => row.id));
  };

  const refsOf = (changes: readonly PlacementChange[]): EntryRef[] => {
    const refs = new Map<string, EntryRef>();
    for (const { before, after } of changes) {
      const { contentType, entry } = (before ?? after)!;
      refs.set(entryKey(contentType, entry), { contentType, documentId: entry });
    }
    return [...refs.values()];
  };

  /** Which of the placements to put back still have somewhere to stand: what they named may be gone since. */
  const standing = async (rows: readonly PlacementColumns[]): Promise<Set<string>> => {
    const site = await check.load();
    const entries = await worlds.entries(rows.map(({ contentType, entry }) => ({ contentType, documentId: entry })));
    const stands = (row: PlacementColumns) =>
      entries.has(entryKey(row.contentType, row.entry)) &&
      site.fault(() => {
        site.slot({ ...row, locale: row.entryLocale }, []);
        site.content({ ...row, segments: row.segments ?? [] }, []);
        site.entryType(row.contentType, [row], []);
      }) === null;
    return new Set(rows.filter(stands).map(({ key }) => key));
  };

  const batches = {
    /** Keeps what was changed; to be called inside the change. Answers the batch's documentId, `null` where nothing changed. */
    async record(
      kind: BatchKind,
      name: string | null,
      { email, name: authorName }: Pick<BatchPerson, 'email' | 'name'>,
      changes: readonly PlacementChange[],
    ): Promise<string | null> {
      if (changes.length === 0) return null;
      await prune();
      const row = await store.batches.create({
        kind,
        name,
        author: email,
        authorName,
        at: new Date().toISOString(),
        entries: refsOf(changes).length,
        added: changes.filter(({ before }) => !before).length,
        updated: changes.filter(({ before, after }) => before && after).length,
        removed: changes.filter(({ after }) => !after).length,
      });
      for (const part of inChunks(changes, PER_PART)) {
        await store.batchParts.create({ batch: row.documentId, changes: part });
      }
      return row.documentId;
    },

    async list(
      { page, pageSize, mine }: z.output<typeof batchesQuerySchema>,
      person: BatchPerson,
    ): Promise<{ batches: Batch[]; pagination: Pagination }> {
      // What rules did tells of content types that a person may know nothing of.
      const where = {
        ...(mine ? { author: { $eqi: person.email } } : {}),
        ...(person.maySettings ? {} : { kind: { $ne: 'rules' } }),
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
    async undo(documentId: string, person: BatchPerson, reader: EntryReader): Promise<UndoResult> {
      const found = await store.batches.first({ documentId });
      if (!found) throw notFound('batch');
      if (!mayUndo(found, person)) throw forbidden('You may not undo this');
      const changes = await changesIn(found);
      const refs = refsOf(changes);
      if (found.kind !== 'rules') await batches.assertKnown(refs, reader);
      return store.change(async () => {
        const row = await store.batches.first({ documentId });
        if (!row || row.undoneAt) throw new ConflictError('This was undone already');
        const existing = await writer.existingOf(refs);
        const untouched = changes.filter(({ before, after }) => isAs(existing.get((before ?? after)!.key), after));
        const stands = await standing(untouched.flatMap(({ before }) => (before ? [before] : [])));
        const back = untouched.filter(({ before }) => !before || stands.has(before.key));
        const rules = new Set((await store.rules.find({ select: ['documentId'] })).map((rule) => rule.documentId));
        const ofLivingRule = (placement: PlacementColumns) => ({
          ...placement,
          rule: placement.rule && rules.has(placement.rule) ? placement.rule : null,
        });
        const result = await writer.write(
          {
            existing,
            wanted: back.flatMap(({ before }) => (before ? [ofLivingRule(columnsOf(before))] : [])),
            gone: back.flatMap(({ before, after }) => (!before && after ? [existing.get(after.key)!] : [])),
          },
          'undo',
        );
        await writer.undoRefusals(back);
        // With all of it covered by later changes nothing is undone: when those are, it can be.
        if (back.length > 0) await store.batches.update(row.id, { undoneAt: new Date().toISOString() });
        const { added, updated, removed } = result;
        return { added, updated, removed, kept: changes.length - back.length };
      });
    },

    /** @throws PolicyError (403) where one of the entries that still exist is hidden from the person. */
    async assertKnown(refs: readonly EntryRef[], reader: EntryReader): Promise<void> {
      const existing = await worlds.entries(refs);
      const readable = await reader.readable(
        refs.filter((ref) => existing.has(entryKey(ref.contentType, ref.documentId))),
      );
      if (readable.size < existing.size) throw forbidden('It concerns entries that you may not read');
    },
  };
  return batches;
};

export type Batches = ReturnType<typeof createBatches>;
