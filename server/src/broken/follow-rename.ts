import { createRefusals } from '../overrides/refusals';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { hashKey } from '../utils/keys';
import { partOf } from '../utils/part';

/**
 * What people said of entries follows their content type to its new name, as their placements do: verdicts, "not journey
 * content", rules, and the places that they took away. Where something was said under the new name already, that holds. To be
 * called inside a change, once the placements have moved.
 */
export const createFollowRename = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const refusals = partOf({ strapi }, createRefusals);

  const followReviews = async (from: string, to: string) => {
    for (const row of await store.reviews.find({ where: { contentType: from } })) {
      const key = hashKey(to, row.entry, row.entryLocale);
      if (await store.reviews.first({ key })) await store.reviews.removeIds([row.id]);
      else await store.reviews.update(row.id, { contentType: to, key });
    }
  };

  const followExclusions = async (from: string, to: string) => {
    for (const row of await store.exclusions.find({ where: { contentType: from } })) {
      const key = hashKey(to, row.entry);
      if (await store.exclusions.first({ key })) await store.exclusions.removeIds([row.id]);
      else await store.exclusions.update(row.id, { contentType: to, key });
    }
  };

  return async (from: string, to: string): Promise<void> => {
    await followReviews(from, to);
    await followExclusions(from, to);
    await refusals.follow({ contentType: from }, { contentType: to });
    await store.rules.updateWhere({ contentType: from }, { contentType: to });
  };
};
