import { createRefusals } from '../overrides/refusals';
import { createStore, type Change } from '../store';
import type { Context } from '../utils/context';
import { hashKey } from '../utils/keys';
import { partOf } from '../utils/part';

/**
 * What people said about entries follows their content type to its new name, as their placements do: verdicts, "not journey
 * content", rules, and the places they took entries away from. Where something has already been said under the new name, that
 * holds. The placements move first: a place where an entry stands is not refused.
 */
export const createFollowRename = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const refusals = partOf({ strapi }, createRefusals);

  const followReviews = async (change: Change, from: string, to: string) => {
    for (const row of await store.reviews.find({ where: { contentType: from } })) {
      const key = hashKey(to, row.entry, row.entryLocale);
      if (await store.reviews.first({ key })) await change.reviews.removeIds([row.id]);
      else await change.reviews.update(row.id, { contentType: to, key });
    }
  };

  const followExclusions = async (change: Change, from: string, to: string) => {
    for (const row of await store.exclusions.find({ where: { contentType: from } })) {
      const key = hashKey(to, row.entry);
      if (await store.exclusions.first({ key })) await change.exclusions.removeIds([row.id]);
      else await change.exclusions.update(row.id, { contentType: to, key });
    }
  };

  return async (change: Change, from: string, to: string): Promise<void> => {
    await followReviews(change, from, to);
    await followExclusions(change, from, to);
    await refusals.follow(change, { contentType: from }, { contentType: to });
    await change.rules.updateWhere({ contentType: from }, { contentType: to });
  };
};
