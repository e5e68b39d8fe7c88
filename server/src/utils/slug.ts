import { strings } from '@strapi/utils';

/** The longest slug that a request accepts. */
const LONGEST = 100;

/** At most so long, without a hyphen at an end. */
const shorten = (slug: string, length: number): string => slug.slice(0, length).replace(/^-+|-+$/g, '');

/** A slug from a name, not among those `taken`; a name without a Latin letter or digit falls back to `kind`. */
export const freeSlug = (name: string, kind: string, taken: ReadonlySet<string>): string => {
  const base = slugOf(name, kind);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const candidate = `${shorten(base, LONGEST - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/** The slug of a name. */
export const slugOf = (name: string, kind: string): string => shorten(strings.nameToSlug(name), LONGEST) || kind;
