import { itemAt } from './at';

/** The first position of a sorted list whose item is not among those that come before; found by halving. */
export function firstNotBefore<T>(sorted: readonly T[], comesBefore: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(itemAt(sorted, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}
