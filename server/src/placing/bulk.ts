import type { z } from 'zod';
import { entryKey } from '../../../engine';
import type {
  BulkPreview,
  BulkResult,
  EntryRef,
  Fault,
  placementsBulkSchema,
  RefusedEntry,
  ScoreLocale,
} from '../../../types';
import { createBatchRecord } from '../batches/record';
import { createForesight } from '../coverage/score-preview';
import type { EntryReader } from '../entries/reader';
import { ALL_RIGHTS, faultIn, type EntryRights, type RightsByEntry } from '../entries/rights';
import { createStates } from '../entries/states';
import type { Viewer } from '../entries/visibility';
import { limitsOf } from '../limits';
import type { PersonWithRights } from '../people/person';
import { createStore, type Change, type PlacementColumns, type PlacementRow } from '../store';
import { placementKey } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { mapGivingWay } from '../utils/give-way';
import { partOf } from '../utils/part';
import { assertDistinct, createPlacementCheck, type LoadedCheck, type SlotPlacement, type Slot } from './check';
import {
  changesOf,
  columnsFor,
  createPlacementWriter,
  ofRuleUnlessTouched,
  sameContent,
  type PlacementPlan,
} from './writer';
import { refusal } from '../utils/refusals';

type Bulk = z.output<typeof placementsBulkSchema>;

/** A bulk change, worked out: what it writes, and which entries it leaves out. */
interface Prepared {
  readonly entries: readonly EntryRef[];
  readonly refused: readonly RefusedEntry[];
  readonly plan: PlacementPlan;
  /** Placements that stay as they are although they differ from what was asked. */
  readonly kept: number;
}

/** Where entries are added and removed, resolved. */
interface Targets {
  readonly added: readonly SlotPlacement[];
  readonly removed: readonly Slot[];
}

/** Where a replacement removes everything else. */
const scopeOf = (journey: string, locale: string | null | undefined) => `${journey} ${locale ?? ''}`;

const firstFault = (rights: EntryRights, documentId: string, locales: readonly (string | null)[]): Fault | null =>
  locales.map((locale) => faultIn(rights, documentId, locale)).find((fault) => fault !== null) ?? null;

/** Placing many entries at once: previewed first, then all or nothing, and undone as one. */
export const createBulk = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const check = partOf({ strapi }, createPlacementCheck);
  const states = partOf({ strapi }, createStates);
  const writer = partOf({ strapi }, createPlacementWriter);
  const record = partOf({ strapi }, createBatchRecord);
  const foresight = partOf({ strapi }, createForesight);

  /** Those of the locales that a placement names, and that so can be taken away. */
  const named = async (codes: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    for (const entryLocale of codes) if (await store.placements.first({ entryLocale })) found.add(entryLocale);
    return found;
  };

  /** @throws ValidationError where a place does not exist, or one to add to is named twice. */
  const targetsOf = async ({ add, remove }: Bulk, loaded: LoadedCheck): Promise<Targets> => {
    const added = loaded.places(add, ['add']);
    const gone = await named(loaded.unknownLocales(remove));
    const removed = remove.map((target, index) => loaded.slotToClear(target, ['remove', index], gone));
    assertDistinct(added, ['add']);
    return { added, removed };
  };

  /** Why entries cannot be placed like this, by key. A hidden entry and one that does not exist get the same reason. */
  const faultsOf = (
    entries: readonly EntryRef[],
    { added, removed }: Targets,
    loaded: LoadedCheck,
    rights: RightsByEntry,
  ) => {
    const locales = [
      ...new Set([...added.map(({ slot }) => slot), ...removed].map((slot) => slot.entryLocale ?? null)),
    ];
    const ofType = new Map<string, Fault | null>();
    const faults = new Map<string, Fault>();
    for (const { contentType, documentId } of entries) {
      const key = entryKey(contentType, documentId);
      if (!ofType.has(contentType))
        ofType.set(
          contentType,
          loaded.fault(() => loaded.entryType(contentType, added, [])),
        );
      const own = rights.get(key);
      const fault = own
        ? (ofType.get(contentType) ?? firstFault(own, documentId, locales))
        : refusal('entry.none', { entry: documentId, type: contentType });
      if (fault) faults.set(key, fault);
    }
    return faults;
  };

  const planFor = async (
    entries: readonly EntryRef[],
    { added, removed }: Targets,
    { replace, keepExisting }: Bulk,
  ) => {
    const existing = await writer.existingOf(entries);
    const wanted = new Map<string, PlacementColumns>();
    const gone = new Set<string>();
    // A key has to be computed for each place of each entry.
    const atOnce = Math.ceil(limitsOf({ strapi }).itemsAtOnce / (added.length + removed.length));
    await mapGivingWay(entries, atOnce, ({ contentType, documentId }) => {
      for (const place of added) {
        const row = columnsFor(contentType, documentId, place);
        wanted.set(row.key, row);
      }
      for (const slot of removed) gone.add(placementKey({ contentType, entry: documentId, ...slot } as never));
    });
    // What is replaced for all locales is replaced in each; in one locale the others keep what they have.
    const replaced = new Set(replace ? added.map(({ slot }) => scopeOf(slot.journey, slot.entryLocale)) : []);
    const isReplaced = ({ journey, entryLocale }: PlacementRow) =>
      replaced.has(scopeOf(journey, null)) || replaced.has(scopeOf(journey, entryLocale));
    const isRemoved = (row: PlacementRow) => !wanted.has(row.key) && (gone.has(row.key) || isReplaced(row));
    // What is removed first no longer exists when it is added.
    const isKept = (row: PlacementColumns) => {
      const before = keepExisting && !gone.has(row.key) ? existing.get(row.key) : undefined;
      return before !== undefined && !sameContent(before, row);
    };
    const rows = [...wanted.values()];
    const changed = rows.filter((row) => !isKept(row));
    return {
      kept: rows.length - changed.length,
      plan: {
        existing,
        wanted: changed.map((row) => ofRuleUnlessTouched(row, existing)),
        gone: [...existing.values()].filter(isRemoved),
      },
    };
  };

  const prepare = async (bulk: Bulk, reader: Viewer, rights: RightsByEntry): Promise<Prepared> => {
    const loaded = await check.load();
    const targets = await targetsOf(bulk, loaded);
    const refs = [...new Map(bulk.entries.map((ref) => [entryKey(ref.contentType, ref.documentId), ref])).values()];
    const faults = faultsOf(refs, targets, loaded, rights);
    const isFine = (ref: EntryRef) => !faults.has(entryKey(ref.contentType, ref.documentId));
    const refused = refs.filter((ref) => !isFine(ref));
    const titles =
      reader === 'system' ? new Map() : await reader.summaries(refused.slice(0, limitsOf({ strapi }).refusedNamed));
    return {
      entries: refs.filter(isFine),
      ...(await planFor(refs.filter(isFine), targets, bulk)),
      refused: refused.map((ref) => {
        const key = entryKey(ref.contentType, ref.documentId);
        return { ...ref, title: titles.get(key)?.title ?? null, ...faults.get(key)! };
      }),
    };
  };

  const write = async (change: Change, bulk: Bulk, reader: Viewer, rights: RightsByEntry) => {
    const { entries, refused, plan, kept } = await prepare(bulk, reader, rights);
    const [first] = refused;
    if (first && !bulk.skipRefused) throw invalid(first, ['entries']);
    const { written } = await writer.write(change, plan, 'person');
    const { changes, ...counts } = written;
    return { changes, result: { entries: entries.length, ...counts, kept, refused } };
  };

  return {
    /** What a bulk change would do, and how the scores would change, in a locale. */
    async preview(bulk: Bulk, reader: EntryReader, locale?: ScoreLocale): Promise<BulkPreview> {
      const rights = await reader.rights.of(bulk.entries);
      const { entries, refused, plan, kept } = await prepare(bulk, reader, rights);
      const { changes, ...counts } = await changesOf(plan);
      const scores = await foresight.scores(changes, reader, locale);
      return { entries: entries.length, ...counts, kept, refused, scores };
    },

    /**
     * Removes first, then adds; both by stage, touchpoint and locale. One transaction: all or nothing.
     * @throws PolicyError (403) and ValidationError for the first entry that cannot be placed, unless those are left out.
     */
    async run(bulk: Bulk, person: PersonWithRights, reader: EntryReader): Promise<BulkResult> {
      return store.change(async (change) => {
        // Only under the lock: an entry deleted before that would get placements that nobody ever removes.
        const rights = await (bulk.skipRefused ? reader.rights.of(bulk.entries) : reader.assertReadable(bulk.entries));
        const { changes, result } = await write(change, bulk, reader, rights);
        return { ...result, batch: await record(change, 'bulk', null, person, changes) };
      });
    },

    /** The same for a site's own code: whatever exists can be placed, and it cannot be undone. */
    runAsSystem: (bulk: Bulk): Promise<Omit<BulkResult, 'batch'>> =>
      store.change(async (change) => {
        const existing = await states.of(bulk.entries);
        const rights = new Map([...existing.keys()].map((key) => [key, ALL_RIGHTS]));
        return (await write(change, bulk, 'system', rights)).result;
      }),
  };
};
