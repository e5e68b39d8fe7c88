import { MAX_LINE, type OwnerPerson, type Owners } from '../../../types';
import { createStore, type Change } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';
import { createAssignedOwners } from './assigned-owners';
import { createUsers, fold, nameOfUser, USER, type UserRow } from './users';

interface UserEvent {
  readonly params: { readonly where?: unknown; readonly data?: { readonly email?: unknown } };
  state: { before?: UserRow[] };
}

/** What looks like an e-mail address belongs to a user who is gone; it is not a team's name. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * How an owner whose account is gone is written: the address, which may be given to somebody else, is followed by the user's
 * documentId, so that its next holder owns nothing through it.
 */
const formerOf = ({ email, documentId }: UserRow): string =>
  `${email.slice(0, MAX_LINE - documentId.length - 1)}#${documentId}`;

/** What somebody without an account is called: a former user by their last address, a team by its name. */
const nameOfOther = (owner: string): string => /^([^\s@]+@[^\s@#]+)#\w+$/.exec(owner)?.[1] ?? owner;

/** Who owns what is planned: teams by name, people by their e-mail address as long as they have an account. */
export const createOwners = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const users = partOf({ strapi }, createUsers);
  const assigned = partOf({ strapi }, createAssignedOwners);

  const ownersInUse = async (): Promise<string[]> => {
    const where = { owner: { $notNull: true } };
    const [moments, touchpoints] = await inSequence(
      () => store.moments.find({ where, select: ['owner'] }),
      () => store.touchpoints.find({ where, select: ['owner'] }),
    );
    return [...new Set([...moments, ...touchpoints].flatMap(({ owner }) => owner || []))];
  };

  /** The versions of changed plans go up: saving a plan that was read before would bring the old address back. */
  const renameInPlans = async (change: Change, from: string, to: string) => {
    const where = { owner: { $eqi: from } };
    const journeys = [
      ...new Set((await store.moments.find({ where, select: ['journey'] })).map(({ journey }) => journey)),
    ];
    if (journeys.length > 0) {
      await change.moments.updateWhere(where, { owner: to });
      for (const { id, version } of await store.journeys.find({ where: { slug: { $in: journeys } } })) {
        await change.journeys.update(id, { version: version + 1 });
      }
    }
    if ((await store.touchpoints.count(where)) > 0) await change.touchpoints.updateWhere(where, { owner: to });
    await assigned.rename(change, from, to);
  };

  /** The addresses that are stored with what the person signed. */
  const renameSigned = async (change: Change, id: string, to: string) => {
    await change.notes.updateWhere({ authorId: id }, { author: to });
    await change.batches.updateWhere({ authorId: id }, { author: to });
    await change.savedFilters.updateWhere({ ownerId: id }, { owner: to });
    await change.reviews.updateWhere({ reviewerId: id }, { reviewer: to });
    for (const { id: row, previous } of await store.reviews.find({ where: { previous: { $notNull: true } } })) {
      if (previous?.reviewerId === id) await change.reviews.update(row, { previous: { ...previous, reviewer: to } });
    }
  };

  const owners = {
    async list(me: string, mayPlan: boolean): Promise<Owners> {
      const inUse = await ownersInUse();
      const rows = await users.all();
      const emails = new Set(rows.map((user) => fold(user.email)));
      const owning = new Set(inUse.map(fold));
      const others = inUse.filter((owner) => !emails.has(fold(owner)));
      const isOwner = ({ email }: UserRow) => owning.has(fold(email));
      const canLogIn = (user: UserRow) => Boolean(user.isActive) && !user.blocked;
      const isShown = (user: UserRow) => mayPlan || isOwner(user) || fold(user.email) === fold(me);
      return {
        me,
        people: rows
          .filter((user) => canLogIn(user) && isShown(user))
          .map(toPerson)
          .sort(byName),
        former: [
          ...rows.filter((user) => !canLogIn(user) && isOwner(user)).map(toPerson),
          ...others.filter((owner) => ADDRESS.test(owner)).map((email) => ({ email, name: nameOfOther(email) })),
        ].sort(byName),
        teams: others.filter((owner) => !ADDRESS.test(owner)).sort((a, b) => a.localeCompare(b)),
      };
    },

    /** What the screens call an owner: a person by name; a team, or an address that nobody has, as it is. */
    async naming(): Promise<(owner: string) => string> {
      const rows = await users.all();
      const names = new Map(rows.map((user) => [fold(user.email), nameOfUser(user)]));
      return (owner) => names.get(fold(owner)) ?? nameOfOther(owner);
    },

    /** What a person owns, wrote and did follows that person to a new e-mail address. */
    async follow(user: UserRow, to: string): Promise<void> {
      if (fold(user.email) === fold(to)) return;
      await store.change(async (change) => {
        await renameInPlans(change, user.email, to);
        await renameSigned(change, user.documentId, to);
      });
    },

    /** What a person owned stays theirs when the account is gone, even if somebody else is given the address. */
    async leave(user: UserRow): Promise<void> {
      const where = { owner: { $eqi: user.email } };
      const owned = (await store.moments.count(where)) + (await store.touchpoints.count(where));
      if (owned === 0 && !(await assigned.knows(user.email))) return;
      await store.change((change) => renameInPlans(change, user.email, formerOf(user)));
    },

    /** Watches the admin's users for changed e-mail addresses, and for deleted accounts. */
    watch(): void {
      const remember = async (event: UserEvent) => {
        event.state.before = await users.find(event.params.where);
      };
      const rememberAddress = async (event: UserEvent) => {
        if (event.params.data?.email !== undefined) await remember(event);
      };
      const followAll = async ({ state }: UserEvent) => {
        for (const user of state.before ?? []) {
          const [now] = await users.find({ id: user.id });
          if (now) await owners.follow(user, now.email);
        }
      };
      const leaveAll = async ({ state }: UserEvent) => {
        for (const user of state.before ?? []) await owners.leave(user);
      };
      strapi.db.lifecycles.subscribe({
        models: [USER],
        beforeUpdate: rememberAddress,
        beforeUpdateMany: rememberAddress,
        afterUpdate: followAll,
        afterUpdateMany: followAll,
        beforeDelete: remember,
        beforeDeleteMany: remember,
        afterDelete: leaveAll,
        afterDeleteMany: leaveAll,
      } as never);
    },
  };
  return owners;
};

const toPerson = (user: UserRow): OwnerPerson => ({ email: user.email, name: nameOfUser(user) });

const byName = (a: OwnerPerson, b: OwnerPerson) => a.name.localeCompare(b.name);
