import { intAt } from '../../at';

/** A set of numbers: it holds `n` if bit `n % 32` of word `n >> 5` is 1. Joining whole sets is very fast. */
export type BitSet = Int32Array;

const BITS = 32;

/** An empty set for numbers from 0 up to, not including, `size`. */
export function bitSet(size: number): BitSet {
  return new Int32Array(Math.ceil(size / BITS));
}

export function addBit(set: BitSet, number: number): void {
  const word = number >> 5;
  set[word] = intAt(set, word) | (1 << (number & 31));
}

/** How many numbers are in any of these sets; they may be of different sizes. */
export function countInAny(sets: readonly BitSet[]): number {
  const length = sets.reduce((most, set) => Math.max(most, set.length), 0);
  let count = 0;
  for (let word = 0; word < length; word += 1) {
    let any = 0;
    for (const set of sets) any |= set[word] ?? 0;
    count += bitsIn(any);
  }
  return count;
}

/** How many bits of a word are 1. Each step adds up neighbouring sums: of 1, 2 and 4 bits, then of all four bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
