/** What this window keeps under a name, over reloads; `null` where there is nothing to read. */
export const readKept = <T>(name: string): T | null => {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as T | null;
  } catch {
    return null;
  }
};

/** Keeps a value in this window under a name; `null` forgets it. */
export const keep = (name: string, value: unknown) => {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that refuses storage only loses it on reload.
  }
};
