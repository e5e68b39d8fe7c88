import type { Struct } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { Reach } from '../cache/dependencies';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';

/** Which parts of an entry are wanted, in Strapi's own syntax. */
export interface Projection {
  readonly fields?: string[];
  readonly populate?: unknown;
}

type ContentTypeSchema = Struct.ContentTypeSchema;

/** Attributes that every entry has without its schema naming them. */
const BUILT_IN = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];
const POPULATED_TYPES = ['relation', 'component', 'dynamiczone', 'media'];

const isPublic = (model: ContentTypeSchema, name: string) => !contentTypes.isPrivateAttribute(model as never, name);

const fieldsOf = (model: ContentTypeSchema): Set<string> =>
  new Set([
    ...BUILT_IN.filter((name) => isPublic(model, name)),
    ...Object.entries(model.attributes)
      .filter(([name, attribute]) => !POPULATED_TYPES.includes(attribute.type) && isPublic(model, name))
      .map(([name]) => name),
  ]);

const relationsOf = (model: ContentTypeSchema): Set<string> =>
  new Set(
    Object.entries(model.attributes)
      .filter(([name, attribute]) => POPULATED_TYPES.includes(attribute.type) && isPublic(model, name))
      .map(([name]) => name),
  );

/** How many field names, and how many keys of `populate`, a request may hold. */
const MAX_NAMES = 100;
/** The most that is looked at at all: parts, and characters in all of them. Far more than that many names need. */
const MAX_PARTS = 1000;
const MAX_CHARACTERS = 20_000;

/** @throws ValidationError where it is longer than any list of names, before it is parsed. */
const assertShort = (value: unknown, what: string): void => {
  const left = { parts: MAX_PARTS, characters: MAX_CHARACTERS };
  const look = (part: unknown): void => {
    left.parts -= 1;
    if (typeof part === 'string') left.characters -= part.length;
    if (left.parts < 0 || left.characters < 0) throw invalid(`${what} may name ${MAX_NAMES} keys`, [what]);
    if (typeof part !== 'object' || part === null) return;
    for (const key in part) {
      left.characters -= key.length;
      look((part as Record<string, unknown>)[key]);
    }
  };
  look(value);
};

const readList = (value: unknown, what: string): string[] => {
  assertShort(value, what);
  const list = [value].flat().flatMap((item) => (typeof item === 'string' ? item.split(',') : [item]));
  if (list.length > MAX_NAMES) throw invalid(`${what} may name ${MAX_NAMES} keys, not ${list.length}`, [what]);
  if (!list.every((item): item is string => typeof item === 'string' && item.trim() !== '')) {
    throw invalid(`${what} must be a name or a list of names`, [what]);
  }
  return list.map((item) => item.trim());
};

/** What stands beside `populate` and leads nowhere. */
const LEADS_NOWHERE = ['fields', 'sort', 'count', 'start', 'limit', 'locale', 'status'];
/** A front end's deepest page needs three or four. */
const MAX_POPULATE_DEPTH = 6;

/** How deep a populate reaches, in relations, and how much it names. Each level costs Strapi several times the one before. */
const extentOf = (populate: unknown): { depth: number; keys: number } => {
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
    if (!isList && LEADS_NOWHERE.includes(key)) return { depth: 0, keys: below.keys + 1 };
    // `populate` and `on` inside an object lead to the next relation; they are none themselves.
    const isStep = !isList && key !== 'populate' && key !== 'on';
    return { depth: below.depth + (isStep ? key.split('.').length : 0), keys: below.keys + 1 };
  });
  return {
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    keys: parts.reduce((sum, { keys }) => sum + keys, 0),
  };
};

/** @throws ValidationError where one request could keep the server busy for minutes. */
const checkedDepth = (populate: unknown): number => {
  const { depth, keys } = extentOf(populate);
  if (depth > MAX_POPULATE_DEPTH)
    throw invalid(`populate may reach ${MAX_POPULATE_DEPTH} levels deep, not ${depth}`, ['populate']);
  if (keys > MAX_NAMES) throw invalid(`populate may name ${MAX_NAMES} keys, not ${keys}`, ['populate']);
  return depth;
};

/** The first key of `author`, `author.avatar` and `sections[0]`. */
const topKey = (path: string) => path.split(/[.[]/, 1)[0] ?? path;

/** Both spellings of populate, as pairs of a top-level key and what is wanted below it. */
const readPopulate = (populate: unknown): { key: string; part: { path: string } | { value: unknown } }[] => {
  if (typeof populate === 'string' || Array.isArray(populate)) {
    return readList(populate, 'populate').map((path) => ({ key: topKey(path), part: { path } }));
  }
  if (typeof populate !== 'object' || populate === null)
    throw invalid('populate must be a name, a list or an object', ['populate']);
  return Object.entries(populate).map(([key, value]) => ({ key, part: { value } }));
};

/**
 * `fields` and `populate` for one type out of several that share a request: a top-level key applies to the types that
 * have it. Private attributes count as unknown, so that nobody learns their names. What stands deeper, and whether the
 * caller may see it, is for Strapi's own validators and sanitisers, which run on the result.
 */
export const createProjection = (
  { strapi }: Context,
  uids: readonly string[],
  { fields, populate }: { fields?: unknown; populate?: unknown },
) => {
  assertShort(populate, 'populate');
  const depth = checkedDepth(populate);
  const modelOf = (uid: string) => strapi.getModel(uid as never) as unknown as ContentTypeSchema;
  const wantedFields = fields === undefined ? null : readList(fields, 'fields');
  const all = populate === '*' || populate === true || populate === 'true';
  const wantedParts = populate === undefined || all ? [] : readPopulate(populate);

  const refuseUnknown = (
    names: readonly string[],
    knownTo: (model: ContentTypeSchema) => Set<string>,
    what: string,
  ) => {
    const stranger = names.find((name) => !uids.some((uid) => knownTo(modelOf(uid)).has(name)));
    if (stranger !== undefined && uids.length > 0) throw invalid(`Invalid key ${stranger}`, [what]);
  };
  if (wantedFields && !wantedFields.includes('*')) refuseUnknown(wantedFields, fieldsOf, 'fields');
  refuseUnknown(
    wantedParts.map(({ key }) => key),
    relationsOf,
    'populate',
  );

  const fieldsFor = (model: ContentTypeSchema): Pick<Projection, 'fields'> => {
    if (!wantedFields || wantedFields.includes('*')) return {};
    const known = fieldsOf(model);
    return { fields: ['documentId', ...wantedFields.filter((name) => known.has(name))] };
  };

  const populateFor = (model: ContentTypeSchema): Pick<Projection, 'populate'> => {
    if (all) return { populate: '*' };
    const known = relationsOf(model);
    const parts = wantedParts.filter(({ key }) => known.has(key));
    if (parts.length === 0) return {};
    const paths = parts.flatMap(({ part }) => ('path' in part ? [part.path] : []));
    if (paths.length > 0) return { populate: paths };
    return { populate: Object.fromEntries(parts.map(({ key, part }) => [key, 'value' in part ? part.value : true])) };
  };

  return {
    for: (uid: string): Projection => ({ ...fieldsFor(modelOf(uid)), ...populateFor(modelOf(uid)) }),

    /** What is populated into entries of this type, and how deep. */
    reach(uid: string): Reach {
      if (all) return { names: '*', levels: 1, mentions: () => false };
      const known = relationsOf(modelOf(uid));
      const names = wantedParts.map(({ key }) => key).filter((key) => known.has(key));
      const text = JSON.stringify(populate ?? null);
      const mentions = (name: string) => text.includes(name) || text.includes('*');
      return { names, levels: names.length > 0 ? depth : 0, mentions };
    },
  };
};

export type ProjectionOf = ReturnType<typeof createProjection>;
