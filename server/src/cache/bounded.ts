import { LRUCache } from 'lru-cache';

const MEGABYTE = 1024 * 1024;
/** Roughly what an object costs besides its text: in memory it takes more than its JSON. */
const OVERHEAD = 500;

/** What a text takes in memory, in bytes: one character outside Latin-1 makes every character take two. */
export const bytesOf = (text: string): number => (/[\u0100-\uffff]/.test(text) ? text.length * 2 : text.length);

/** A cache that never holds more than a number of MB; what was used least recently goes first. */
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
