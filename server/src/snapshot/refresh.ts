import { entryKey } from '../../../engine';
import type { EntryFacts } from '../../../types';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { buildSnapshot, toStateUpdates, toUpdates, updateSnapshot, type EntryUpdate, type Snapshot } from './build';
import type { Dirty } from './dirty';
import { createReader, type Placed, type Reader } from './read';
import { createStructure, type Structure } from './structure';

/** The documents that are placed, by content type. */
const idsByType = (placed: readonly Placed[]): Map<string, Set<string>> => {
  const byType = new Map<string, Set<string>>();
  for (const { facts } of placed) {
    const ids = byType.get(facts.contentType);
    if (ids) ids.add(facts.documentId);
    else byType.set(facts.contentType, new Set([facts.documentId]));
  }
  return byType;
};

const sameTypes = (a: Structure, b: Structure) => String(a.participating) === String(b.participating);

/**
 * Makes the next snapshot out of the one before and what is dirty about it, reading no more than that. `onRebuild` is called
 * before everything is read.
 */
export const createRefresh = ({ strapi }: Context, { onRebuild }: { readonly onRebuild: () => void }) => {
  const readStructure = partOf({ strapi }, createStructure);

  /** Where the entries of these placements are published. */
  const publishedOf = async (reader: Reader, placed: readonly Placed[]) => {
    const published: EntryFacts[] = [];
    for (const [uid, ids] of idsByType(placed)) {
      for (const facts of await reader.published(uid, [...ids])) published.push(facts);
    }
    return published;
  };

  /** All reads of one snapshot see one state of the database. */
  const build = async (structure: Structure): Promise<Snapshot> => {
    onRebuild();
    const { participating } = structure;
    const isolation = strapi.db.dialect.client === 'sqlite' ? {} : { isolationLevel: 'repeatable read' };
    const trx = await strapi.db.connection.transaction(isolation as never);
    try {
      const reader = createReader({ strapi }, trx);
      const placed = await reader.placements(participating, 'all');
      return buildSnapshot(structure, toUpdates(placed, await publishedOf(reader, placed)));
    } finally {
      await trx.rollback();
    }
  };

  /** Entries whose placements changed: both their placements and their state are read, for they may be new in the snapshot. */
  const readPlaced = async (
    { structure, entries }: Snapshot,
    documentIds: readonly string[],
  ): Promise<EntryUpdate[]> => {
    if (documentIds.length === 0) return [];
    const { participating } = structure;
    const reader = partOf({ strapi }, createReader);
    const placed = await reader.placements(participating, documentIds);
    const published = await publishedOf(reader, placed);
    const known = participating
      .flatMap((uid) => documentIds.map((id) => entryKey(uid, id)))
      .filter((key) => entries.has(key));
    return toUpdates(placed, published, known);
  };

  /** Entries that were written: only those in the snapshot matter. */
  const readWritten = async ({ structure, entries }: Snapshot, { written, placed }: Dirty): Promise<EntryUpdate[]> => {
    const updates: EntryUpdate[] = [];
    for (const [uid, documentIds] of written) {
      if (!structure.participating.includes(uid)) continue;
      const ids = documentIds
        ? [...documentIds].filter((id) => entries.has(entryKey(uid, id)))
        : [...entries.values()].flatMap(({ facts }) => (facts.contentType === uid ? [facts.documentId] : []));
      const asked = ids.filter((id) => !placed.has(id));
      if (asked.length === 0) continue;
      const published = await partOf({ strapi }, createReader).published(uid, asked);
      updates.push(
        ...toStateUpdates(
          asked.map((id) => entryKey(uid, id)),
          published,
        ),
      );
    }
    return updates;
  };

  return {
    /** Reads everything. */
    rebuild: async (): Promise<Snapshot> => build(await readStructure()),

    /** Reads what is dirty; where other content types take part now, everything. */
    async update(before: Snapshot, dirty: Dirty): Promise<Snapshot> {
      const structure = dirty.structure ? await readStructure() : before.structure;
      if (!sameTypes(structure, before.structure)) return build(structure);
      const updates = [...(await readPlaced(before, [...dirty.placed])), ...(await readWritten(before, dirty))];
      return updateSnapshot(before, structure, updates);
    },
  };
};
