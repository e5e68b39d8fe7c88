import type { Struct } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { Reach } from '../cache/dependencies';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { checkExtent, extentOf, readList, type Bounds } from './extent';

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

/** The first key of `author`, `author.avatar` and `sections[0]`. */
const topKey = (path: string) => path.split(/[.[]/, 1)[0] ?? path;

/** What is wanted of what an entry leads to, however it was spelt. */
interface Wanted {
  /** Everything, one level deep. */
  readonly all: boolean;
  /** Pairs of a top-level key and what is wanted below it. */
  readonly parts: readonly { key: string; part: { path: string } | { value: unknown } }[];
  readonly depth: number;
  /** For finding names in. */
  readonly text: string;
}

const NOTHING: Wanted = { all: false, parts: [], depth: 0, text: '' };

const partsOf = (populate: unknown, bounds: Bounds): Wanted['parts'] => {
  if (typeof populate === 'string' || Array.isArray(populate)) {
    return readList(populate, 'populate', bounds).map((path) => ({ key: topKey(path), part: { path } }));
  }
  if (typeof populate !== 'object' || populate === null)
    throw invalid('populate must be a name, a list or an object', ['populate']);
  return Object.entries(populate).map(([key, value]) => ({ key, part: { value } }));
};

/** @throws ValidationError for what is no populate, or beyond the bounds. An empty text wants nothing. */
const readPopulate = (populate: unknown, bounds: Bounds): Wanted => {
  checkExtent(populate, bounds);
  const all = populate === '*' || populate === true || populate === 'true';
  const parts = all || populate === '' ? [] : partsOf(populate, bounds);
  return { all, parts, depth: extentOf(populate).depth, text: JSON.stringify(populate) };
};

const populateFor = ({ all, parts }: Wanted, model: ContentTypeSchema): Pick<Projection, 'populate'> => {
  if (all) return { populate: '*' };
  const known = relationsOf(model);
  const own = parts.filter(({ key }) => known.has(key));
  if (own.length === 0) return {};
  const paths = own.flatMap(({ part }) => ('path' in part ? [part.path] : []));
  if (paths.length > 0) return { populate: paths };
  return { populate: Object.fromEntries(own.map(({ key, part }) => [key, 'value' in part ? part.value : true])) };
};

const reachOf = ({ all, parts, depth, text }: Wanted, model: ContentTypeSchema): Reach => {
  if (all) return { names: '*', levels: 1, mentions: () => false };
  const known = relationsOf(model);
  const names = parts.map(({ key }) => key).filter((key) => known.has(key));
  const mentions = (name: string) => text.includes(name) || text.includes('*');
  return { names, levels: names.length > 0 ? depth : 0, mentions };
};

/** No preset is refused for its size: it was written by the site's own developers. */
const UNBOUNDED: Bounds = { keys: Infinity, levels: Infinity };

/**
 * `fields` and `populate` for one type out of several that share a request: a top-level key applies to the types that
 * have it. Private attributes count as unknown, so that nobody learns their names. What stands deeper, and whether the
 * caller may see it, is for Strapi's own validators and sanitisers, which run on the result. Without `populate` the site's
 * presets hold.
 */
export const createProjection = (
  { strapi }: Context,
  uids: readonly string[],
  { fields, populate }: { fields?: unknown; populate?: unknown },
) => {
  const site = partOf({ strapi }, createSite);
  const bounds = site.config('answers');
  const presets = site.config('populate') ?? {};
  const modelOf = (uid: string) => strapi.getModel(uid as never) as unknown as ContentTypeSchema;
  const wantedFields = fields === undefined ? null : readList(fields, 'fields', bounds);
  const asked = populate === undefined ? null : readPopulate(populate, bounds);

  const refuseUnknown = (
    names: readonly string[],
    knownTo: (model: ContentTypeSchema) => Set<string>,
    what: string,
  ) => {
    const stranger = names.find((name) => !uids.some((uid) => knownTo(modelOf(uid)).has(name)));
    if (stranger !== undefined && uids.length > 0) throw invalid(`Invalid key ${stranger}`, [what]);
  };
  refuseUnknown(wantedFields?.filter((name) => name !== '*') ?? [], fieldsOf, 'fields');
  refuseUnknown(asked?.parts.map(({ key }) => key) ?? [], relationsOf, 'populate');

  const fieldsFor = (model: ContentTypeSchema): Pick<Projection, 'fields'> => {
    if (!wantedFields) return {};
    if (wantedFields.includes('*')) return { fields: ['*'] };
    const known = fieldsOf(model);
    return { fields: ['documentId', ...wantedFields.filter((name) => known.has(name))] };
  };

  const wantedOf = (uid: string): Wanted => {
    if (asked) return asked;
    const preset = presets[uid];
    return preset === undefined ? NOTHING : readPopulate(preset, UNBOUNDED);
  };

  return {
    for: (uid: string): Projection => ({ ...fieldsFor(modelOf(uid)), ...populateFor(wantedOf(uid), modelOf(uid)) }),

    /** Whether entries without locales say so. With `fields` they have exactly the keys that Strapi's own REST API gives. */
    tellsLocale: wantedFields === null,

    /** Whether what is populated into entries of this type was not asked for by the caller. */
    isPreset: (uid: string): boolean => asked === null && presets[uid] !== undefined,

    /** What is populated into entries of this type, and how deep. */
    reach: (uid: string): Reach => reachOf(wantedOf(uid), modelOf(uid)),
  };
};

export type ProjectionOf = ReturnType<typeof createProjection>;
