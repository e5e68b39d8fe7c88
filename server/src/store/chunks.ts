import { limitsOf } from '../limits';
import type { Context } from '../utils/context';
import { giveWayBetween } from '../utils/give-way';

/** The items in their order, a number of them at a time. */
export const inSlices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Values in portions that one statement can bind; between two of them others have their turn. */
export const inChunks = <T>(context: Context, values: readonly T[]): AsyncGenerator<T[]> =>
  giveWayBetween(inSlices(values, limitsOf(context).valuesInStatement));
