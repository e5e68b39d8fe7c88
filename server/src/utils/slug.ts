import { strings } from '@strapi/utils';

/** A slug from a name, not among those `taken`; a name without a Latin letter or digit falls back to `kind`. */
export const freeSlug = (name: string, kind: string, taken: ReadonlySet<string>): string => {
  const base = slugOf(name, kind);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const candidate = `${base.slice(0, 94)}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/** The slug a name stands for. */
export const slugOf = (name: string, kind: string): string =>
  strings
    .nameToSlug(name)
    .slice(0, 100)
    .replace(/^-+|-+$/g, '') || kind;
