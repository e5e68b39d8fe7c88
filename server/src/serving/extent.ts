import { invalid } from '../utils/errors';

/** How much the `fields` and `populate` of a request may ask for. */
export interface Bounds {
  /** Names in each of them. */
  readonly keys: number;
  /** Levels of `populate`. */
  readonly levels: number;
}

/** What is looked at before anything is parsed: parts, and characters in all of them. Far more than that many names need. */
const PARTS_PER_KEY = 10;
const CHARACTERS_PER_KEY = 200;

const tooMany = (what: string, { keys }: Bounds, found?: number) =>
  invalid(`${what} may name ${keys} keys${found === undefined ? '' : `, not ${found}`}`, [what]);

/** @throws ValidationError where it is longer than any list of names, before it is parsed. */
const assertShort = (value: unknown, what: string, bounds: Bounds): void => {
  const left = { parts: bounds.keys * PARTS_PER_KEY, characters: bounds.keys * CHARACTERS_PER_KEY };
  const look = (part: unknown): void => {
    left.parts -= 1;
    if (typeof part === 'string') left.characters -= part.length;
    if (left.parts < 0 || left.characters < 0) throw tooMany(what, bounds);
    if (typeof part !== 'object' || part === null) return;
    for (const key in part) {
      left.characters -= key.length;
      look((part as Record<string, unknown>)[key]);
    }
  };
  look(value);
};

/** @throws ValidationError for what is no list of names, or too long a one. */
export const readList = (value: unknown, what: string, bounds: Bounds): string[] => {
  assertShort(value, what, bounds);
  const list = [value].flat().flatMap((item) => (typeof item === 'string' ? item.split(',') : [item]));
  if (list.length > bounds.keys) throw tooMany(what, bounds, list.length);
  if (!list.every((item): item is string => typeof item === 'string' && item.trim() !== '')) {
    throw invalid(`${what} must be a name or a list of names`, [what]);
  }
  return list.map((item) => item.trim());
};

/** What is beside `populate` and leads nowhere. */
const LEADS_NOWHERE = ['fields', 'sort', 'count', 'start', 'limit', 'locale', 'status'];

/** How deep a populate reaches, in relations, and how much it names. Each level costs Strapi several times the one before. */
export const extentOf = (populate: unknown): { depth: number; keys: number } => {
  // `populate[author]=true`: the name has been counted.
  if (populate === 'true' || populate === 'false') return { depth: 0, keys: 1 };
  if (typeof populate === 'string') {
    const paths = populate.split(',');
    return {
      depth: paths.reduce((most, path) => Math.max(most, path.split(/[.[]/).length), 0),
      keys: paths.join('.').split(/[.[]/).length,
    };
  }
  if (typeof populate !== 'object' || populate === null) return { depth: 0, keys: 1 };
  const isList = Array.isArray(populate);
  const parts = Object.entries(populate).map(([key, value]) => {
    const below = extentOf(value);
    if (isList) return below;
    if (LEADS_NOWHERE.includes(key)) return { depth: 0, keys: below.keys + 1 };
    // `populate` and `on` inside an object lead to the next relation; they are none themselves.
    const isStep = key !== 'populate' && key !== 'on';
    return { depth: below.depth + (isStep ? key.split('.').length : 0), keys: below.keys + 1 };
  });
  return {
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    keys: parts.reduce((sum, { keys }) => sum + keys, 0),
  };
};

/** @throws ValidationError where one request could keep the server busy for minutes. */
export const checkExtent = (populate: unknown, bounds: Bounds): void => {
  assertShort(populate, 'populate', bounds);
  const { depth, keys } = extentOf(populate);
  if (depth > bounds.levels)
    throw invalid(`populate may reach ${bounds.levels} levels deep, not ${depth}`, ['populate']);
  if (keys > bounds.keys) throw tooMany('populate', bounds, keys);
};
