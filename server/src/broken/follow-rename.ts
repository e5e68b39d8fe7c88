import { isAssigned, isMark } from '../batches/changes';
import { entryKey, entryRefOf } from '../../../engine';
import type { EntryKey } from '../../../types';
import { createGuard } from '../entries/guard';
import type { EntryReader } from '../entries/reader';
import { createRefusals } from '../overrides/refusals';
import { createStore, type BatchChange, type Change, type PlacementColumns } from '../store';
import { placementKey } from '../store/mapping';
import type { Context } from '../utils/context';
import { forbidden } from '../utils/errors';
import { hashKey } from '../utils/keys';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';

/**
 * Whatever names a content type follows it to its new name, as its placements do. What people said of entries: verdicts, "not
 * journey content", rules, and the places they took entries away from; where something has already been said under the new name,
 * that holds. What was recorded: bulk changes that can be undone, and what was live, or the next record would tell of entries that
 * went and came. And the searches that people keep. The placements move first: a place where an entry is placed is
 * not refused.
 */
export const createFollowRename = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const refusals = partOf({ strapi }, createRefusals);
  const guard = partOf({ strapi }, createGuard);

  const followReviews = async (change: Change, from: string, to: string) => {
    for (const row of await store.reviews.find({ where: { contentType: from } })) {
      const key = hashKey(to, row.entry, row.entryLocale);
      if (await store.reviews.first({ key })) await change.reviews.removeIds([row.id]);
      else await change.reviews.update(row.id, { contentType: to, key });
    }
  };

  const followExclusions = async (change: Change, from: string, to: string) => {
    for (const row of await store.exclusions.find({ where: { contentType: from } })) {
      const key = hashKey(to, row.entry);
      if (await store.exclusions.first({ key })) await change.exclusions.removeIds([row.id]);
      else await change.exclusions.update(row.id, { contentType: to, key });
    }
  };

  const followBatches = async (change: Change, from: string, to: string) => {
    const ofRow = (row: PlacementColumns | null): PlacementColumns | null => {
      if (row?.contentType !== from) return row;
      const renamed = { ...row, contentType: to };
      return { ...renamed, key: placementKey(renamed) };
    };
    const ofChange = (one: BatchChange): BatchChange => {
      if (isAssigned(one)) return one;
      if (isMark(one)) return one.contentType === from ? { ...one, contentType: to } : one;
      return { ...one, before: ofRow(one.before), after: ofRow(one.after) };
    };
    for (const batch of await store.batches.find()) {
      const { contentTypes } = batch;
      if (contentTypes && !contentTypes.includes(from)) continue;
      if (contentTypes) {
        const renamed = contentTypes.map((uid) => (uid === from ? to : uid));
        await change.batches.update(batch.id, { contentTypes: [...new Set(renamed)] });
      }
      for (const part of await store.batchParts.find({ where: { batch: batch.documentId } })) {
        await change.batchParts.update(part.id, { changes: (part.changes ?? []).map(ofChange) });
      }
    }
  };

  const followRecords = async (change: Change, from: string, to: string) => {
    const ofKey = (key: EntryKey): EntryKey => {
      const { contentType, documentId } = entryRefOf(key);
      return contentType === from ? entryKey(to, documentId) : key;
    };
    const ofKeys = (keys: readonly EntryKey[]) => [...new Set(keys.map(ofKey))].sort();
    const isNamed = (keys: readonly EntryKey[]) => keys.some((key) => ofKey(key) !== key);
    for (const { id, changes } of await store.records.find()) {
      if (!changes?.cells.some(({ came, went }) => isNamed([...came, ...went]))) continue;
      const cells = changes.cells.map((cell) => ({ ...cell, came: ofKeys(cell.came), went: ofKeys(cell.went) }));
      await change.records.update(id, { changes: { ...changes, cells } });
    }
    for (const { id, live } of await store.recordBases.find()) {
      const cells = Object.entries(live ?? {});
      if (!cells.some(([, keys]) => isNamed(keys))) continue;
      const renamed = Object.fromEntries(cells.map(([cell, keys]) => [cell, ofKeys(keys)]));
      await change.recordBases.update(id, { live: renamed });
    }
  };

  /** A search is the part of an address after `?`; which of its parameters names content types is the screen's to know. */
  const followSearches = async (change: Change, from: string, to: string) => {
    for (const { id, query } of await store.savedFilters.find()) {
      const params = new URLSearchParams(query ?? '');
      const names = [...params].filter(([, value]) => value.split(',').includes(from)).map(([name]) => name);
      if (names.length === 0) continue;
      for (const name of new Set(names)) {
        const values = params.getAll(name).map((value) => {
          const parts = value.split(',').map((part) => (part === from ? to : part));
          return [...new Set(parts)].join(',');
        });
        params.delete(name);
        for (const value of values) params.append(name, value);
      }
      await change.savedFilters.update(id, { query: params.toString() });
    }
  };

  return {
    /** @throws PolicyError (403) where the person could not say the same of what has the new name. */
    async assertMay(from: string, to: string, reader: EntryReader): Promise<void> {
      const where = { contentType: from };
      const reviews = (await store.reviews.find({ where })).map((row) => ({ ...row, contentType: to }));
      const marks = await store.exclusions.find({ where });
      await guard.assertDecides(
        reviews.filter(({ entryLocale }) => entryLocale !== null),
        reader,
      );
      const ofAll = [...reviews.filter(({ entryLocale }) => entryLocale === null), ...marks];
      await guard.assertWhole(
        ofAll.map(({ entry }) => ({ contentType: to, documentId: entry })),
        reader,
      );
      const isWhole = await reader.rights.whole();
      if (!isWhole(to) && (await store.rules.count(where)) > 0) throw forbidden(refusal('rename.rules', { type: to }));
    },

    async follow(change: Change, from: string, to: string): Promise<void> {
      await followReviews(change, from, to);
      await followExclusions(change, from, to);
      await refusals.follow(change, { contentType: from }, { contentType: to });
      await change.rules.updateWhere({ contentType: from }, { contentType: to });
      await followBatches(change, from, to);
      await followRecords(change, from, to);
      await followSearches(change, from, to);
    },
  };
};
