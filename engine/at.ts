/*
 * Reads an array at a position that is known to exist, which TypeScript cannot know. There is one function for each kind of
 * array: JavaScript engines could not optimise a single one for all, and a look at coverage reads a hundred thousand values.
 */

export function itemAt<T extends object>(list: readonly T[], position: number): T {
  return list[position] as T;
}

export function numberAt(list: readonly number[], position: number): number {
  return list[position] as number;
}

export function intAt(column: Int32Array, position: number): number {
  return column[position] as number;
}

export function floatAt(column: Float64Array, position: number): number {
  return column[position] as number;
}

export function shortAt(column: Uint16Array, position: number): number {
  return column[position] as number;
}

export function byteAt(column: Uint8Array, position: number): number {
  return column[position] as number;
}
