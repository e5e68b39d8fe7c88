import { entryKey, entryRefOf, type BucketMap } from '../../../engine';
import type { EntryKey } from '../../../types';
import { createStateReader, type StatesAsked } from '../entries/states';
import { atOneMoment } from '../store/plain';
import type { Context } from '../utils/context';
import type { Dirty } from './dirty';
import { byEntry, type EntryUpdate, type PlacedEntry } from './entry';
import { createPlacementReader } from './placements';

/** What was known before: the placed entries, and the content types that took part. */
export interface Placed {
  readonly participating: readonly string[];
  readonly entries: Pick<BucketMap<PlacedEntry>, 'has' | 'entries'>;
}

/** Reads placed content, all of it or only what is dirty, with as much of the entries' state as is asked for. */
export const createFollower = (context: Context, asked: StatesAsked) => {
  /** The placed entries among those that were written; the others matter to nobody. */
  const writtenIn = ({ participating, entries }: Placed, { written }: Dirty): EntryKey[] => {
    const keys: EntryKey[] = [];
    for (const [uid, documentIds] of written) {
      if (!participating.includes(uid)) continue;
      if (documentIds) for (const id of documentIds) keys.push(entryKey(uid, id));
      else for (const [key] of entries.entries()) if (key.startsWith(`${uid}#`)) keys.push(key);
    }
    return keys.filter((key) => entries.has(key));
  };

  return {
    /** Every placed entry. */
    all: (participating: readonly string[]): Promise<EntryUpdate[]> =>
      atOneMoment(context, async (trx) => {
        const placed = await createPlacementReader(context, trx).of(participating, 'all');
        const states = await createStateReader(context, trx).of(
          placed.map(({ facts }) => facts),
          asked,
        );
        return [...byEntry(placed)].map(([key, placements]) => ({ key, facts: states.get(key), placements }));
      }),

    /**
     * Only what is dirty: placements and state of entries whose placements changed, because these entries may be new, and the
     * state of placed entries that were written or are named in `besides`.
     */
    async changed(before: Placed, dirty: Dirty, besides: readonly EntryKey[] = []): Promise<EntryUpdate[]> {
      const { participating, entries } = before;
      const documentIds = [...dirty.placed];
      const reader = createPlacementReader(context);
      const placed = byEntry(documentIds.length > 0 ? await reader.of(participating, documentIds) : []);
      const gone = participating
        .flatMap((uid) => documentIds.map((id) => entryKey(uid, id)))
        .filter((key) => entries.has(key) && !placed.has(key));
      const moved = new Set([...placed.keys(), ...gone]);
      const written = new Set([...writtenIn(before, dirty), ...besides.filter((key) => entries.has(key))]);
      const stayed = [...written].filter((key) => !moved.has(key));
      const states = await createStateReader(context).of([...placed.keys(), ...stayed].map(entryRefOf), asked);
      return [
        ...[...placed].map(([key, placements]) => ({ key, facts: states.get(key), placements })),
        ...stayed.map((key) => ({ key, facts: states.get(key) })),
        ...gone.map((key) => ({ key, facts: undefined, placements: null })),
      ];
    },
  };
};
