/*
 * What stands at a position that is known to be there, which the compiler cannot know. There is one reader for each kind of
 * array: a single one for all would be compiled for none of them, and a look at coverage reads a hundred thousand values.
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

export function byteAt(column: Uint8Array, position: number): number {
  return column[position] as number;
}
