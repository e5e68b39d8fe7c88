import { EVERYTHING, type ChangeNotice } from '../changes';
import { STORE } from '../changes/shared';
import { UIDS } from '../constants';

/** The plugin's tables that the structure is read from, and the Strapi tables that it depends on. */
export const STRUCTURE: readonly string[] = [
  UIDS.journey,
  UIDS.stage,
  UIDS.touchpoint,
  UIDS.moment,
  UIDS.segment,
  'plugin::i18n.locale',
  STORE,
];

/** What is out of date in a snapshot. */
export interface Dirty {
  readonly everything: boolean;
  readonly structure: boolean;
  /** Documents whose placements changed. */
  readonly placed: ReadonlySet<string>;
  /** Documents that were written, by content type; `null`: any of that type. */
  readonly written: ReadonlyMap<string, ReadonlySet<string> | null>;
}

/**
 * Collects changes until somebody takes them. With more than `lookedUp` placed documents, everything counts as changed.
 */
export const createDirty = (lookedUp: () => number) => {
  let everything = false;
  let structure = false;
  let placed = new Set<string>();
  let written = new Map<string, Set<string> | null>();

  const addPlaced = (documentIds: readonly string[] | null) => {
    if (documentIds === null) everything = true;
    else for (const id of documentIds) placed.add(id);
    if (placed.size > lookedUp()) everything = true;
  };

  const addWritten = (uid: string, documentIds: readonly string[] | null) => {
    const known = written.get(uid) ?? new Set<string>();
    if (documentIds === null || written.get(uid) === null) written.set(uid, null);
    else written.set(uid, new Set([...known, ...documentIds]));
  };

  return {
    /** Takes in a change, and returns whether it concerns a snapshot at all. */
    add({ uid, documentIds }: ChangeNotice): boolean {
      if (uid === EVERYTHING) everything = true;
      else if (uid === UIDS.placement) addPlaced(documentIds);
      else if (STRUCTURE.includes(uid)) structure = true;
      else if (uid.startsWith('api::')) addWritten(uid, documentIds);
      else return false;
      return true;
    },

    /** Whether so much must be read that nobody should wait for it. */
    isLarge: () => everything || [...written.values()].includes(null),

    isEmpty: () => !everything && !structure && placed.size === 0 && written.size === 0,

    /** Puts back what could not be processed. */
    putBack(dirty: Dirty): void {
      everything ||= dirty.everything;
      structure ||= dirty.structure;
      addPlaced([...dirty.placed]);
      for (const [uid, documentIds] of dirty.written) addWritten(uid, documentIds && [...documentIds]);
    },

    take(): Dirty {
      const taken = { everything, structure, placed, written };
      everything = false;
      structure = false;
      placed = new Set();
      written = new Map();
      return taken;
    },
  };
};
