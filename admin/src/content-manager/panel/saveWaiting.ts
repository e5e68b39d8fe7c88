import type { EntryPlacements, EntryRef } from '../../../../types';
import { itemKey, itemsOf, toDraft, type PlacementItem } from '../../placing/model';
import type { PlacementsChange } from '../../services/placing/placements';
import { conflictOf, errorStatus } from '../../utils/errors';
import { dropUnsent, getUnsent, type UnsentEntry } from '../unsent';

/** What became of the placements of an entry that was just saved for the first time. */
export interface FirstSave extends UnsentEntry {
  readonly status: 'saving' | 'saved' | 'failed';
  readonly error?: unknown;
}

type SaveAnswer = { readonly data: EntryPlacements } | { readonly error: unknown };

/** The two requests that saving takes. */
export interface PlacementCalls {
  /** What the server holds now. */
  readonly read: (entry: EntryRef) => PromiseLike<SaveAnswer>;
  readonly put: (change: PlacementsChange) => PromiseLike<SaveAnswer>;
}

/** How often placements are put on what someone else saved in the meantime. */
const ATTEMPTS = 3;

const firstSaves = new Map<string, FirstSave>();
const listeners = new Set<() => void>();
const nameOf = ({ contentType, documentId }: EntryRef) => `${contentType}/${documentId}`;

const tell = (entry: EntryRef, firstSave: FirstSave | null) => {
  if (firstSave) firstSaves.set(nameOf(entry), firstSave);
  else firstSaves.delete(nameOf(entry));
  listeners.forEach((listener) => listener());
};

/** The first save of an entry; `null` when there was none, or it was seen. */
export const getFirstSave = (entry: EntryRef) => firstSaves.get(nameOf(entry)) ?? null;

/** Calls back whenever one changes; gives the function that stops it. */
export const onFirstSave = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Forgets how the first save of an entry went, and gives up what it could not place. */
export const dismissFirstSave = (entry: EntryRef) => {
  const status = getFirstSave(entry)?.status;
  if (!status || status === 'saving') return;
  dropUnsent(entry);
  tell(entry, null);
};

/** How placing went. */
interface PlacingOutcome {
  readonly failed: boolean;
  readonly error?: unknown;
  /** There is no such entry any more for this person, so nothing is left to be placed. */
  readonly gone?: boolean;
}

const SAVED: PlacingOutcome = { failed: false };

/** The server says 400 where an entry is deleted or hidden, without telling which. */
const isGone = (error: unknown) => [400, 404].includes(errorStatus(error) ?? 0);

/** Who may not read all locales places a new entry in the one that it has. */
const inOwnLocale = (item: PlacementItem, { allLocales, locales }: EntryPlacements['meta']): PlacementItem =>
  allLocales || item.locale !== null ? item : { ...item, locale: locales[0] ?? null };

/** Adds to an entry's placements those that it lacks. */
const place = async ({ read, put }: PlacementCalls, { waiting, ...entry }: UnsentEntry): Promise<PlacingOutcome> => {
  let error: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = await read(entry);
    if ('error' in now) return { failed: true, error: now.error, gone: isGone(now.error) };
    const items = itemsOf(now.data);
    const there = new Set(items.map(itemKey));
    const wanted = waiting.map(({ item }) => inOwnLocale(item, now.data.meta));
    const missing = wanted.filter((item) => !there.has(itemKey(item)));
    if (missing.length === 0) return SAVED;
    const placements = [...items, ...missing].map(toDraft);
    const answer = await put({ ...entry, body: { placements, version: now.data.meta.version } });
    if (!('error' in answer)) return SAVED;
    ({ error } = answer);
    if (!conflictOf(error)) break;
  }
  return { failed: true, error };
};

/**
 * Places an entry where its panel said before its first save. What the entry stands at already stays as it is, so that
 * doing it again does no harm. The outcome stands in the panel of the entry; what waits is kept until it is saved.
 */
export const saveWaiting = async (calls: PlacementCalls, entry: UnsentEntry): Promise<void> => {
  if (getFirstSave(entry)?.status === 'saving') return;
  tell(entry, { ...entry, status: 'saving' });
  const { failed, error, gone } = await place(calls, entry);
  if (!failed || gone) dropUnsent(entry);
  tell(entry, gone ? null : { ...entry, status: failed ? 'failed' : 'saved', error });
};

/** Places all entries that still wait for it, such as after a reload that came before the server's answer. */
export const saveAllWaiting = async (calls: PlacementCalls): Promise<void> => {
  await Promise.all(getUnsent().map((entry) => saveWaiting(calls, entry)));
};
