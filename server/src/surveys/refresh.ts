import { entryKey, BucketMap } from '../../../engine';
import type { EntryFacts, EntryKey } from '../../../types';
import { createSettings } from '../site/settings';
import type { Dirty } from '../snapshot/dirty';
import { createReader, type JourneyPlacement } from '../snapshot/read';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { joinKnown, type Known, type KnownChange } from './known';
import { changedVerdicts, createVerdictReader, withVerdicts, type Verdicts } from './verdicts';

/** What coverage is made of, but for the plans: who is placed where, and in which state. */
export interface Content {
  readonly participating: readonly string[];
  readonly verdicts: Verdicts;
  readonly known: Known;
}

/** Another content, and what is different in it; without `changes` everything may be. */
export interface Refreshed {
  readonly content: Content;
  readonly changes?: readonly KnownChange[];
}

const keysOf = (placed: readonly JourneyPlacement[]): Set<EntryKey> =>
  new Set(placed.map(({ facts }) => entryKey(facts.contentType, facts.documentId)));

const idsByType = (keys: Iterable<EntryKey>): Map<string, string[]> => {
  const byType = new Map<string, string[]>();
  for (const key of keys) {
    const [uid = '', documentId = ''] = key.split('#');
    const ids = byType.get(uid);
    if (ids) ids.push(documentId);
    else byType.set(uid, [documentId]);
  }
  return byType;
};

/** Reads what changed, and no more than that. */
export const createRefresh = ({ strapi }: Context) => {
  const settings = partOf({ strapi }, createSettings);
  const readVerdicts = partOf({ strapi }, createVerdictReader);

  /** The state of these entries; one that is gone is not in the answer. */
  const statesOf = async (keys: Iterable<EntryKey>, trx?: Parameters<typeof createReader>[1]) => {
    const reader = createReader({ strapi }, trx);
    const states: EntryFacts[] = [];
    for (const [uid, ids] of idsByType(keys)) for (const state of await reader.versions(uid, ids)) states.push(state);
    return states;
  };

  /** All reads see one state of the database. */
  const readAll = async (participating: readonly string[]): Promise<Content> => {
    const verdicts = await readVerdicts();
    const isolation = strapi.db.dialect.client === 'sqlite' ? {} : { isolationLevel: 'repeatable read' };
    const trx = await strapi.db.connection.transaction(isolation as never);
    try {
      const placed = await createReader({ strapi }, trx).placements(participating, 'all');
      const states = await statesOf(keysOf(placed), trx);
      const reviewed = states.map((state) => withVerdicts(state, verdicts));
      return { participating, verdicts, known: BucketMap.of(joinKnown(placed, reviewed)) };
    } finally {
      await trx.rollback();
    }
  };

  /** Entries whose placements changed, with their placements as they are now. */
  const readPlaced = async ({ participating, known }: Content, documentIds: ReadonlySet<string>) => {
    const placed =
      documentIds.size > 0 ? await partOf({ strapi }, createReader).placements(participating, [...documentIds]) : [];
    const keys = keysOf(placed);
    const gone = participating
      .flatMap((uid) => [...documentIds].map((id) => entryKey(uid, id)))
      .filter((key) => known.has(key) && !keys.has(key));
    return { placed, keys, gone };
  };

  /** Placed entries that were written, or of which something else is said now. */
  const writtenIn = ({ known, participating }: Content, { written }: Dirty, reviewed: readonly EntryKey[]) => {
    const keys = new Set<EntryKey>(reviewed.filter((key) => known.has(key)));
    for (const [uid, documentIds] of written) {
      if (!participating.includes(uid)) continue;
      if (documentIds) for (const id of documentIds) keys.add(entryKey(uid, id));
      else for (const [key] of known.entries()) if (key.startsWith(`${uid}#`)) keys.add(key);
    }
    return [...keys].filter((key) => known.has(key));
  };

  return {
    readAll: async (): Promise<Refreshed> => ({ content: await readAll(await settings.participating()) }),

    async update(before: Content, dirty: Dirty, areReviewsDirty: boolean): Promise<Refreshed> {
      const participating = dirty.structure ? await settings.participating() : before.participating;
      if (String(participating) !== String(before.participating)) return { content: await readAll(participating) };

      const verdicts = areReviewsDirty ? await readVerdicts() : before.verdicts;
      const { placed, keys, gone } = await readPlaced(before, dirty.placed);
      const written = writtenIn(before, dirty, changedVerdicts(before.verdicts, verdicts)).filter(
        (key) => !keys.has(key) && !gone.includes(key),
      );
      const states = (await statesOf([...keys, ...written])).map((state) => withVerdicts(state, verdicts));

      const joined = joinKnown(placed, states);
      const facts = new Map(states.map((state) => [entryKey(state.contentType, state.documentId), state]));
      const after = new Map([
        ...joined,
        ...written.map((key) => [key, { ...before.known.get(key)!, facts: facts.get(key) }] as const),
        ...gone.map((key) => [key, undefined] as const),
      ]);
      const changes = [...after].map(([key, now]) => ({ key, before: before.known.get(key), after: now }));
      return { content: { participating, verdicts, known: before.known.with(after) }, changes };
    },
  };
};
