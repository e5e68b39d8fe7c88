/**
 * Lets everything else that waits have its turn. A database such as SQLite answers within the same turn, so that without
 * this a loop over many items, awaited as it may be, keeps all other requests waiting.
 */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The items in their order; after each, or after every so many, others have their turn. */
export async function* giveWayBetween<T>(items: Iterable<T>, atOnce = 1): AsyncGenerator<T> {
  let index = 0;
  for (const item of items) {
    if (index > 0 && index % atOnce === 0) await giveWay();
    index += 1;
    yield item;
  }
}

/** Does something with each item, in their order; after every so many, others have their turn. */
export const mapGivingWay = async <T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => R,
): Promise<R[]> => {
  const results: R[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % atOnce === 0) await giveWay();
    results.push(work(item, index));
  }
  return results;
};
