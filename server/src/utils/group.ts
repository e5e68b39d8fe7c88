/** Items by what they have in common, in their order. */
export const groupBy = <T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** The first of each kind, in their order. */
export const distinctBy = <T, K>(items: Iterable<T>, kindOf: (item: T) => K): T[] => {
  const firsts = new Map<K, T>();
  for (const item of items) {
    const kind = kindOf(item);
    if (!firsts.has(kind)) firsts.set(kind, item);
  }
  return [...firsts.values()];
};
