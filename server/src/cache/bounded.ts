import { LRUCache } from 'lru-cache';

const MEGABYTE = 1024 * 1024;
/** What an object costs besides its text, about: the object as it is in memory takes more than its JSON. */
const OVERHEAD = 500;

/** What a text takes in memory, in bytes: a character outside of Latin-1 makes each of its characters take two. */
export const bytesOf = (text: string): number => (/[\u0100-\uffff]/.test(text) ? text.length * 2 : text.length);

/** A cache that never takes more than so many MB, counted by what it holds; the least used goes first. */
export const createBounded = <Value extends object>(
  megabytes: number,
  sizeOf: (value: Value) => number,
  dispose?: (value: Value, key: string) => void,
) =>
  new LRUCache<string, Value>({
    ...(dispose ? { dispose } : {}),
    maxSize: Math.max(1, Math.floor(megabytes * MEGABYTE)),
    sizeCalculation: (value, key) => sizeOf(value) + bytesOf(key) + OVERHEAD,
  });
