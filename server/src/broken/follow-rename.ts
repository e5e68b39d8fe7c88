import { createGuard } from '../entries/guard';
import type { EntryReader } from '../entries/reader';
import { createRefusals } from '../overrides/refusals';
import { createStore, type Change } from '../store';
import type { Context } from '../utils/context';
import { forbidden } from '../utils/errors';
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
  const guard = partOf({ strapi }, createGuard);

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

  return {
    /** @throws PolicyError (403) where the person could not say the same of what has the new name. */
    async assertMay(from: string, to: string, reader: EntryReader): Promise<void> {
      const where = { contentType: from };
      const reviews = (await store.reviews.find({ where })).map((row) => ({ ...row, contentType: to }));
      const marks = await store.exclusions.find({ where });
      await guard.assertDecides(
        reviews.filter(({ entryLocale }) => entryLocale !== null),
        reader,
      );
      const ofAll = [...reviews.filter(({ entryLocale }) => entryLocale === null), ...marks];
      await guard.assertWhole(
        ofAll.map(({ entry }) => ({ contentType: to, documentId: entry })),
        reader,
      );
      const isWhole = await reader.rights.whole();
      if (!isWhole(to) && (await store.rules.count(where)) > 0)
        throw forbidden(`Rules look at every entry of "${to}", and you may not read all of them in every locale`);
    },

    async follow(change: Change, from: string, to: string): Promise<void> {
      await followReviews(change, from, to);
      await followExclusions(change, from, to);
      await refusals.follow(change, { contentType: from }, { contentType: to });
      await change.rules.updateWhere({ contentType: from }, { contentType: to });
    },
  };
};
