import { useSyncExternalStore } from 'react';
import type { EntryRef } from '../../../types';
import type { CellRef } from '../placing/model';
import { sameEntry } from '../utils/entryRef';
import { keep, readKept } from './storage';

/** The gap that an entry is created for, and the screen that it was created from. */
export interface Origin {
  readonly cell: CellRef;
  /** The query string of the Coverage screen as it was left. */
  readonly back: string;
}

/** An entry that was created for a gap. */
interface KeptOrigin extends EntryRef, Origin {
  /** Its first save is to be told, until that was seen. */
  readonly news: boolean;
}

const NAME = 'touchpoints.origins';
const listeners = new Set<() => void>();
let origins: readonly KeptOrigin[] | null = null;

const all = (): readonly KeptOrigin[] => (origins ??= readKept<readonly KeptOrigin[]>(NAME) ?? []);

const put = (next: readonly KeptOrigin[]) => {
  if (next.length === all().length && next.every((one, index) => one === all()[index])) return;
  origins = next;
  keep(NAME, next.length > 0 ? next : null);
  listeners.forEach((listener) => listener());
};

const isOf = (entry: EntryRef) => (one: EntryRef) => sameEntry(one, entry);

/** What an entry was created for in this window; `null` for every other entry. It survives a reload. */
export const getOrigin = (entry: EntryRef): KeptOrigin | null => all().find(isOf(entry)) ?? null;

/** Remembers what an entry was created for, right after its first save. */
export const keepOrigin = (entry: EntryRef, { cell, back }: Origin) =>
  put([...all().filter((one) => !isOf(entry)(one)), { ...entry, cell, back, news: true }]);

/** Its first save was told. */
export const tellNoMore = (entry: EntryRef) =>
  put(all().map((one) => (one.news && isOf(entry)(one) ? { ...one, news: false } : one)));

/** The screen was come back to: its links have done their work. */
export const forgetOriginsOf = (back: string) => put(all().filter((one) => one.back !== back));

const onChange = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What the entry on screen was created for. */
export const useOrigin = (entry: EntryRef): KeptOrigin | null => useSyncExternalStore(onChange, () => getOrigin(entry));
