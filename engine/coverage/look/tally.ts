import { shortAt, intAt } from '../../at';

/*
 * The conditions an entry is found in, by one placement or another; one bit each.
 */

/** There is a draft that could still become live here: its window is not over. */
export const WAITING = 1;
/** A placement leads to a published version. */
export const PUBLISHED = 2;
/** Published, and the window is open. */
export const LIVE = 4;
/** Live by a placement for a segment: the one asked for, else any. */
export const DEDICATED = 8;
/** A window has not opened yet. */
export const SCHEDULED = 16;
/** Live, and the window closes soon. */
export const EXPIRING = 32;
/** Live, and a published version was neither updated nor reviewed for long. */
export const STALE = 64;
/** Live by a placement for everyone. */
export const OPEN_TO_ALL = 128;
/** Live, and somebody said that a published version needs an update. */
export const TO_UPDATE = 256;

/** How many distinct entries are in each condition. One entry may be in several. */
export interface Tally {
  readonly live: number;
  /** Live by a placement for a segment: the one asked for, else any. */
  readonly dedicated: number;
  /** Live, but by no placement for everyone: not for visitors of no segment. */
  readonly segmentOnly: number;
  /** A draft waits, and no placement leads to a published version. */
  readonly draft: number;
  /** A window has not opened yet. */
  readonly scheduled: number;
  /** Live, and the window closes soon. */
  readonly expiring: number;
  /** Live, and a published version was neither updated nor reviewed for long. */
  readonly stale: number;
  /** Live, and somebody said that a published version needs an update. */
  readonly toUpdate: number;
}

/** How many combinations of conditions there are. */
const COMBINATIONS = 512;

/** Adds what was found of something to the conditions it is in. */
export function addConditions(conditions: Uint16Array, of: number, found: number): void {
  conditions[of] = shortAt(conditions, of) | found;
}

/** Counts entries by their conditions. */
export function tally(conditions: Uint16Array): Tally {
  const entries = new Int32Array(COMBINATIONS);
  for (let i = 0; i < conditions.length; i += 1) {
    const combination = shortAt(conditions, i);
    entries[combination] = intAt(entries, combination) + 1;
  }
  const counts = { live: 0, dedicated: 0, openToAll: 0, draft: 0, scheduled: 0, expiring: 0, stale: 0, toUpdate: 0 };
  for (let found = 1; found < COMBINATIONS; found += 1) {
    const count = intAt(entries, found);
    if (count === 0) continue;
    if ((found & LIVE) !== 0) counts.live += count;
    if ((found & DEDICATED) !== 0) counts.dedicated += count;
    if ((found & OPEN_TO_ALL) !== 0) counts.openToAll += count;
    if ((found & WAITING) !== 0 && (found & PUBLISHED) === 0) counts.draft += count;
    if ((found & SCHEDULED) !== 0) counts.scheduled += count;
    if ((found & EXPIRING) !== 0) counts.expiring += count;
    if ((found & STALE) !== 0) counts.stale += count;
    if ((found & TO_UPDATE) !== 0) counts.toUpdate += count;
  }
  const { openToAll, ...tallied } = counts;
  return { ...tallied, segmentOnly: counts.live - openToAll };
}
