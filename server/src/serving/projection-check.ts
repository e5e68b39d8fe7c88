import type { Auth } from '../auth/caller';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import type { Projection } from './projection';

/** A level of what is populated, as Strapi hands it to the database. */
interface Level {
  readonly where?: object;
  readonly orderBy?: unknown;
  readonly populate?: unknown;
  /** By content type, where an attribute leads to several. */
  readonly on?: Readonly<Record<string, unknown>>;
}

interface SchemaMetadata {
  readonly attributes: Readonly<Record<string, { readonly target?: string } | undefined>>;
}

/** The longest word that entries can be filtered by: databases refuse to match patterns of around ten thousand characters. */
const MAX_WORD = 1000;

const isLevel = (value: unknown): value is Level =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is sorted by a field of something related: inside `populate`, Strapi turns that into a query that no database accepts. */
const isOrderedByRelated = (orderBy: unknown): boolean =>
  [orderBy].flat().some((part) => typeof part === 'object' && part !== null && Object.values(part).some(isLevel));

/** What is wanted below this path of `populate` cannot be turned into a query, or not with these values. */
export const refusal = (where: string) => invalid(`${where} asks for what cannot be understood`, ['populate']);

/** @throws ValidationError where a word is too long. */
const checkWords = (value: unknown): void => {
  if (typeof value === 'string' && value.length > MAX_WORD)
    throw invalid(`populate may hold words of ${MAX_WORD} characters`, ['populate']);
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(checkWords);
};

/**
 * Whether a query failed because of a value that it compares with, such as a word with a number: PostgreSQL's class 22,
 * "data exception". Other databases compare whatever they are given.
 */
export const isWrongValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^22[\dA-Z]{3}$/.test(String(error.code));

/**
 * Strapi's validators let through what its database layer then fails on, as an error of the server
 * (https://github.com/strapi/strapi/issues/25788). So each query that would be made is built here, but not sent: what
 * cannot be built was asked wrongly.
 */
export const createProjectionCheck = ({ strapi }: Context) => {
  /** Builds the query of each level that filters or sorts. */
  const buildLevel = (uid: string, level: Level, path: string): void => {
    const { where, orderBy } = level;
    if (isOrderedByRelated(orderBy)) throw refusal(path);
    if (where !== undefined || orderBy !== undefined) {
      try {
        strapi.db
          .queryBuilder(uid)
          .init({ where, orderBy } as never)
          .getKnexQuery()
          .toSQL();
      } catch {
        throw refusal(path);
      }
    }
    buildBelow(uid, level.populate, path);
  };

  const buildBelow = (uid: string, populate: unknown, path: string): void => {
    if (!isLevel(populate)) return;
    const { attributes } = strapi.db.metadata.get(uid) as unknown as SchemaMetadata;
    for (const [name, level] of Object.entries(populate)) {
      if (!isLevel(level)) continue;
      const inside = `${path}.${name}`;
      const target = attributes[name]?.target;
      if (target) buildLevel(target, level, inside);
      for (const [type, part] of Object.entries(level.on ?? {})) if (isLevel(part)) buildLevel(type, part, inside);
    }
  };

  return {
    /** @throws ValidationError where `fields` or `populate` ask for what this type does not have or this caller may not see. */
    async check(uid: string, projection: Projection, auth: Auth): Promise<void> {
      checkWords(projection.populate);
      try {
        await strapi.contentAPI.validate.query(projection as never, strapi.getModel(uid as never), {
          auth: auth as never,
        });
        const { populate } = strapi.get('query-params').transform(uid as never, projection as never) as Level;
        buildBelow(uid, populate, 'populate');
      } catch (error) {
        // Strapi itself stumbled over what it did not expect; what a strategy throws is an error of its own kind.
        if (error instanceof TypeError) throw refusal('populate');
        throw error;
      }
    },
  };
};
