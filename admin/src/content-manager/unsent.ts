import type { EntryRef } from '../../../types';
import type { WaitingPlacement } from './stash';
import { keep, readKept } from './storage';

/** An entry that is saved while the placements chosen before that are not, as far as is known. */
export interface UnsentEntry extends EntryRef {
  readonly waiting: readonly WaitingPlacement[];
}

const NAME = 'touchpoints.unsent';
let entries: readonly UnsentEntry[] | null = null;

const put = (next: readonly UnsentEntry[]) => {
  entries = next;
  keep(NAME, next.length > 0 ? next : null);
};

const isOther = (entry: EntryRef) => (one: EntryRef) =>
  one.contentType !== entry.contentType || one.documentId !== entry.documentId;

/** The entries whose placements are still to be saved. They survive a reload of the window. */
export const getUnsent = (): readonly UnsentEntry[] => (entries ??= readKept<readonly UnsentEntry[]>(NAME) ?? []);

/** Keeps an entry's placements until they are known to be saved. */
export const keepUnsent = (entry: UnsentEntry) => put([...getUnsent().filter(isOther(entry)), entry]);

/** Forgets an entry's placements: they are saved, or given up. */
export const dropUnsent = (entry: EntryRef) => put(getUnsent().filter(isOther(entry)));
