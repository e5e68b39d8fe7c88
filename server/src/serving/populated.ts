import type { Context } from '../utils/context';

/** How one attribute is populated, as Strapi hands it to its database layer: its content API knows no pages there. */
export interface Level {
  readonly select?: readonly string[];
  readonly where?: object;
  /** Only how many there are. */
  readonly count?: boolean;
  readonly populate?: Populate;
  /** By content type or component, where the attribute leads to several. */
  readonly on?: Readonly<Record<string, Level | true>>;
}

/** What is populated into an entry: everything it has, paths, or attributes with their levels. */
export type Populate = true | readonly string[] | Readonly<Record<string, Level | boolean>>;

/** An attribute that leads to other entries, as Strapi's database layer knows it: components and media are such, too. */
interface LeadingAttribute {
  readonly type: 'relation';
  readonly relation: string;
  /** None where it leads to entries of several types. */
  readonly target?: string;
}

/** One attribute that is populated. */
export interface Branch {
  readonly name: string;
  readonly attribute: LeadingAttribute;
  readonly level: Level;
}

interface Metadata {
  readonly attributes: Readonly<Record<string, LeadingAttribute | { readonly type: 'other' } | undefined>>;
}

const TO_MANY = ['oneToMany', 'manyToMany', 'morphMany', 'morphToMany'];

/** Paths such as `category` and `related.category` as attributes with their levels. */
const levelsOfPaths = (paths: readonly string[]): Record<string, Level> => {
  const levels: Record<string, Level> = {};
  for (const path of paths) {
    const [name = '', ...rest] = path.split('.');
    const below = (levels[name]?.populate ?? []) as readonly string[];
    levels[name] = rest.length > 0 ? { populate: [...below, rest.join('.')] } : (levels[name] ?? {});
  }
  return levels;
};

/** Reads `populate` the way Strapi's database layer does. */
export const createPopulated = ({ strapi }: Context) => {
  const leading = (uid: string): [string, LeadingAttribute][] => {
    const { attributes } = strapi.db.metadata.get(uid) as unknown as Metadata;
    return Object.entries(attributes).flatMap(([name, attribute]) =>
      attribute?.type === 'relation' ? [[name, attribute] as [string, LeadingAttribute]] : [],
    );
  };

  /** Every attribute of a type that is populated and holds entries. */
  const branchesOf = (uid: string, populate: Populate | undefined): Branch[] => {
    if (!populate) return [];
    const isAll = populate === true;
    const levels: Readonly<Record<string, Level | boolean>> = isAll
      ? {}
      : Array.isArray(populate)
        ? levelsOfPaths(populate as readonly string[])
        : (populate as Readonly<Record<string, Level | boolean>>);
    return leading(uid).flatMap(([name, attribute]): Branch[] => {
      const wanted = isAll || (Object.hasOwn(levels, name) && levels[name]);
      if (!wanted) return [];
      const level = typeof wanted === 'object' ? wanted : {};
      return level.count ? [] : [{ name, attribute, level }];
    });
  };

  /** How entries of one type are populated that an attribute leads to; `null` where those are left out. */
  const levelFor = ({ attribute, level }: Branch, type: string): Level | null => {
    if (attribute.target || !level.on) return level;
    const own = level.on[type];
    return own === true ? {} : (own ?? null);
  };

  /** The types that an attribute leads to, as far as they are known in advance. */
  const targetsOf = ({ attribute: { target }, level }: Branch): readonly string[] =>
    target ? [target] : Object.keys(level.on ?? {});

  const isToMany = ({ attribute: { relation } }: Branch): boolean => TO_MANY.includes(relation);

  /** Whether an attribute may bring in more entries than a fixed number: it leads to many, or what it leads to does. */
  const multiplies = (branch: Branch): boolean => {
    if (isToMany(branch)) return true;
    const targets = targetsOf(branch);
    // A relation that may lead anywhere, with all that is found there.
    if (targets.length === 0) return branch.level.populate !== undefined;
    return targets.some((uid) => branchesOf(uid, levelFor(branch, uid)?.populate).some(multiplies));
  };

  /** How many entries an attribute that does not multiply brings in at most. */
  const mostOf = (branch: Branch): number => {
    const below = targetsOf(branch).map((uid) =>
      branchesOf(uid, levelFor(branch, uid)?.populate).reduce((sum, next) => sum + mostOf(next), 0),
    );
    return 1 + Math.max(0, ...below);
  };

  return { branchesOf, levelFor, multiplies, mostOf };
};
