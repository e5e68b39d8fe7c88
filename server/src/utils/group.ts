/** The first of each kind, in their order. */
export const distinctBy = <T, K>(items: Iterable<T>, kindOf: (item: T) => K): T[] => {
  const firsts = new Map<K, T>();
  for (const item of items) {
    const kind = kindOf(item);
    if (!firsts.has(kind)) firsts.set(kind, item);
  }
  return [...firsts.values()];
};
