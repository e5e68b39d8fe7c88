/** The first position of a sorted list whose item is not among those that come before; found by halving. */
export function firstNotBefore<T>(sorted: readonly T[], comesBefore: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && comesBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
