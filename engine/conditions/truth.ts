/** SQL's three truth values; `null` is unknown. A rule matches only when it is `true`. */
export type Truth = boolean | null;

/** False beats unknown, unknown beats true. */
export function allOf<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let result: Truth = true;
  for (const item of items) {
    const truth = test(item);
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

/** True beats unknown, unknown beats false. With no items at all it is false. */
export function anyOf<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let result: Truth = false;
  for (const item of items) {
    const truth = test(item);
    if (truth === true) return true;
    if (truth === null) result = null;
  }
  return result;
}

/** Not unknown is unknown. */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
