type Results<T extends readonly (() => Promise<unknown>)[]> = { -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> };

/**
 * `Promise.all`, one after another. Reads that may run inside a transaction share its one connection: the PostgreSQL
 * driver takes one query at a time there, and warns where it is handed several.
 */
export const inSequence = async <const T extends readonly (() => Promise<unknown>)[]>(
  ...tasks: T
): Promise<Results<T>> => {
  const results: unknown[] = [];
  for (const task of tasks) results.push(await task());
  return results as Results<T>;
};
