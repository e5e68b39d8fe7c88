import { LRUCache } from 'lru-cache';

const MEGABYTE = 1024 * 1024;
/** What an object costs besides its text, about: the object as it is in memory takes more than its JSON. */
const OVERHEAD = 500;

/** A cache that never takes more than so many MB, counted by the length of what it holds; the least used goes first. */
export const createBounded = <Value extends object>(
  megabytes: number,
  lengthOf: (value: Value) => number,
  dispose?: (value: Value, key: string) => void,
) =>
  new LRUCache<string, Value>({
    ...(dispose ? { dispose } : {}),
    maxSize: Math.max(1, Math.floor(megabytes * MEGABYTE)),
    sizeCalculation: (value, key) => lengthOf(value) + key.length + OVERHEAD,
  });

export type Bounded<Value extends object> = LRUCache<string, Value>;
