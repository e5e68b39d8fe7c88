import { leadsTo, modelOf, relationsOf } from '../changes/shared';
import type { Context } from '../utils/context';

/** The content types that something was made of. */
export type Dependencies = readonly string[] | 'anything';

/** What is populated into an entry: attributes of its own, and how many levels deep from there. */
export interface Reach {
  readonly names: readonly string[] | '*';
  readonly levels: number;
  /** Whether a name, or all of them, is asked for anywhere. */
  readonly mentions: (name: string) => boolean;
}

/**
 * Every content type that may be populated into an entry. Types count, not the documents that happen to be there: a relation
 * can change on its other side, and what it leads to can appear by being published. Below the entry's own attributes the
 * result may hold more than was asked for, never less.
 */
export const dependenciesOf = (context: Context, uid: string, { names, levels, mentions }: Reach): Dependencies => {
  const found = new Set<string>();
  /** How many levels were left when a model below the entry was last visited; it is visited again only with more. */
  const seen = new Map<string, number>();

  /** Tells whether everything was found, which is not so where a relation may lead anywhere. */
  const visit = (owner: string, left: number): boolean => {
    if (left <= 0 || (seen.get(owner) ?? 0) >= left) return true;
    seen.set(owner, left);
    return follow(owner, left, () => true);
  };

  const follow = (owner: string, left: number, isWanted: (name: string) => boolean): boolean => {
    const model = modelOf(context, owner);
    if (!model) return true;
    return relationsOf(model, mentions).every(([name, attribute]) => {
      if (!isWanted(name)) return true;
      const targets = leadsTo(attribute);
      if (targets === 'anything') return false;
      return targets.every((target) => {
        const isComponent = target in context.strapi.components;
        if (!isComponent) found.add(target);
        // A component is part of its entry and does not count as a level.
        return visit(target, isComponent ? left : left - 1);
      });
    });
  };

  return follow(uid, levels, (name) => names === '*' || names.includes(name)) ? [...found] : 'anything';
};

/** The dependencies of several together. */
export const union = (all: readonly Dependencies[]): Dependencies => {
  const named = all.filter((one) => one !== 'anything');
  return named.length < all.length ? 'anything' : [...new Set(named.flat())];
};
