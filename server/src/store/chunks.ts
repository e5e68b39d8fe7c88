import { limitsOf } from '../limits';
import type { Context } from '../utils/context';

/** The items in their order, a number of them at a time. */
export const inSlices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Values in portions that one statement can bind. */
export const inChunks = <T>(context: Context, values: readonly T[]): T[][] =>
  inSlices(values, limitsOf(context).valuesInStatement);
