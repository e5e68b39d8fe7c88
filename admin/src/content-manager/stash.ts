import type { PlacementOption } from '../../../types';
import type { PlacementItem } from '../placing/model';
import type { Origin } from './origins';
import { keep, readKept } from './storage';

/** A placement chosen for an entry that is not saved yet, with the names of its cell. */
export interface WaitingPlacement {
  readonly item: PlacementItem;
  /** The cell as the list showed it; absent while the names of a preselected one are on their way. */
  readonly option?: PlacementOption;
}

/** What waits for the first save of a new entry of one content type. */
export interface Stash {
  readonly waiting: readonly WaitingPlacement[];
  /** The query string that preselected a cell, so that it preselects once only. */
  readonly from?: string;
  /** The gap it is created for. */
  readonly origin?: Origin;
}

const EMPTY: Stash = { waiting: [] };
const key = (model: string) => `touchpoints.waiting.${model}`;
const listeners = new Set<() => void>();
const cache = new Map<string, Stash>();

/** What waits for a content type; the same object until it changes. It survives Strapi's redirects and a reload. */
export const getStash = (model: string): Stash => {
  const known = cache.get(model);
  if (known) return known;
  const stash = readKept<Stash>(key(model)) ?? EMPTY;
  cache.set(model, stash);
  return stash;
};

/** Keeps what waits for a content type; `null` forgets it. */
export const setStash = (model: string, stash: Stash | null) => {
  cache.set(model, stash ?? EMPTY);
  keep(key(model), stash);
  listeners.forEach((listener) => listener());
};

/** Calls back after every change; gives the function that stops it. */
export const onStashChange = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
