import { groupBy } from '../../../engine';
import { createStore, inChunks, type Change } from '../store';
import type { Context } from '../utils/context';
import { timeOf } from '../utils/instant';
import { partOf } from '../utils/part';
import { createUsers, fold, type UserRow } from './users';

/** A row that somebody made, but that does not say by id who it was. */
interface Unsigned {
  readonly id: number;
  readonly address: string | null;
  /** When it was made. */
  readonly at: string;
}

/** What is written where nobody is known to have made something, so that the row is not looked at again. */
const NOBODY = '';

/**
 * Who made something is recorded as an admin user's documentId. It never changes, no other user of this or any other site has
 * it, and exports contain it but not the admin users. What was imported from elsewhere therefore belongs to nobody here. The
 * addresses stored with it are for display only: one can be given to another person.
 */
export const createSignatures = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const users = partOf({ strapi }, createUsers);

  const unsigned = async () => ({
    notes: (await store.notes.find({ where: { authorId: null } })).map(({ id, author, at }): Unsigned => ({
      id,
      address: author,
      at,
    })),
    batches: (await store.batches.find({ where: { authorId: null } })).map(({ id, author, at }): Unsigned => ({
      id,
      address: author,
      at,
    })),
    savedFilters: (await store.savedFilters.find({ where: { ownerId: null } })).map(
      ({ id, owner, createdAt }): Unsigned => ({ id, address: owner, at: createdAt }),
    ),
    reviews: await store.reviews.find({ where: { reviewerId: null } }),
  });

  /** The user who has the address now, if that user already existed when the row was made. */
  const finder = (rows: readonly UserRow[]) => {
    const byAddress = new Map(rows.map((user) => [fold(user.email), user]));
    return (address: string | null, at: string | Date): string => {
      const user = address === null ? undefined : byAddress.get(fold(address));
      return user?.createdAt && timeOf(user.createdAt) <= timeOf(at) ? user.documentId : NOBODY;
    };
  };

  const sign = async (
    rows: readonly Unsigned[],
    find: ReturnType<typeof finder>,
    write: (ids: readonly number[], signature: string) => Promise<unknown>,
  ) => {
    for (const [signature, own] of groupBy(rows, ({ address, at }) => find(address, at))) {
      for await (const ids of inChunks({ strapi }, own)) {
        await write(
          ids.map(({ id }) => id),
          signature,
        );
      }
    }
  };

  const signAll = async (change: Change) => {
    const { notes, batches, savedFilters, reviews } = await unsigned();
    const find = finder(await users.all());
    await sign(notes, find, (ids, authorId) => change.notes.updateWhere({ id: { $in: ids } }, { authorId }));
    await sign(batches, find, (ids, authorId) => change.batches.updateWhere({ id: { $in: ids } }, { authorId }));
    await sign(savedFilters, find, (ids, ownerId) =>
      change.savedFilters.updateWhere({ id: { $in: ids } }, { ownerId }),
    );
    for (const { id, reviewer, reviewedAt, previous } of reviews) {
      await change.reviews.update(id, {
        reviewerId: find(reviewer, reviewedAt),
        previous: previous && { ...previous, reviewerId: find(previous.reviewer, previous.reviewedAt) },
      });
    }
  };

  return {
    /** Signs what an older version stored with an address alone. */
    async ensure(): Promise<void> {
      const found = Object.values(await unsigned());
      if (found.some((rows) => rows.length > 0)) await store.change(signAll);
    },
  };
};
