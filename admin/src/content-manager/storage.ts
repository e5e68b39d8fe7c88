/** How long something is kept: as long as this window, or longer, in this browser. */
type Keeping = 'window' | 'browser';

const storeOf = (keeping: Keeping): Storage => (keeping === 'browser' ? localStorage : sessionStorage);

/** What is kept under a name, over reloads; `null` where there is nothing to read. */
export const readKept = <T>(name: string, keeping: Keeping = 'window'): T | null => {
  try {
    return JSON.parse(storeOf(keeping).getItem(name) ?? 'null') as T | null;
  } catch {
    return null;
  }
};

/** Keeps a value under a name; `null` forgets it. */
export const keep = (name: string, value: unknown, keeping: Keeping = 'window') => {
  try {
    if (value === null) storeOf(keeping).removeItem(name);
    else storeOf(keeping).setItem(name, JSON.stringify(value));
  } catch {
    // A browser that refuses storage only loses it on reload.
  }
};
