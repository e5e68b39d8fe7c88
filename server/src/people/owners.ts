import type { OwnerPerson, Owners } from '../../../types';
import { createStore, type Change } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';

const USER = 'admin::user';
const USER_FIELDS = ['id', 'email', 'firstname', 'lastname', 'username', 'isActive', 'blocked'];

/** What is read of an admin user. */
export interface UserRow {
  readonly id: number;
  readonly email: string;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly username?: string | null;
  readonly isActive?: boolean | null;
  readonly blocked?: boolean | null;
}

interface UserEvent {
  readonly params: { readonly where?: unknown; readonly data?: { readonly email?: unknown } };
  state: { before?: Pick<UserRow, 'id' | 'email'>[] };
}

/** How a person is called on the screens. */
export const nameOfUser = ({ firstname, lastname, username, email }: Omit<UserRow, 'id'>): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || email;

/** What looks like an e-mail address: a user's who is gone, not a team's name. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const fold = (email: string) => email.toLowerCase();

/** Who owns what is planned: teams by name, people by their e-mail address. */
export const createOwners = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const users = () => strapi.db.query(USER);

  const ownersInUse = async (): Promise<string[]> => {
    const where = { owner: { $notNull: true } };
    const [moments, touchpoints] = await inSequence(
      () => store.moments.find({ where, select: ['owner'] }),
      () => store.touchpoints.find({ where, select: ['owner'] }),
    );
    return [...new Set([...moments, ...touchpoints].flatMap(({ owner }) => owner || []))];
  };

  /** Journeys of changed plans count up: a plan read before would bring the former address back. */
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
    await change.notes.updateWhere({ author: { $eqi: from } }, { author: to });
    await change.batches.updateWhere({ author: { $eqi: from } }, { author: to });
    await change.savedFilters.updateWhere({ owner: { $eqi: from } }, { owner: to });
  };

  const owners = {
    async list(me: string, mayPlan: boolean): Promise<Owners> {
      const inUse = await ownersInUse();
      const rows: UserRow[] = await users().findMany({
        select: USER_FIELDS,
        orderBy: { id: 'asc' },
      } as never);
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
          ...others.filter((owner) => ADDRESS.test(owner)).map((email) => ({ email, name: email })),
        ].sort(byName),
        teams: others.filter((owner) => !ADDRESS.test(owner)).sort((a, b) => a.localeCompare(b)),
      };
    },

    /** How the screens call an owner: a person by name, a team and an address that nobody has as they are. */
    async naming(): Promise<(owner: string) => string> {
      const rows: UserRow[] = await users().findMany({ select: USER_FIELDS } as never);
      const names = new Map(rows.map((user) => [fold(user.email), nameOfUser(user)]));
      return (owner) => names.get(fold(owner)) ?? owner;
    },

    /** What a person owns, wrote and did follows that person to a new e-mail address. */
    async follow(from: string, to: string): Promise<void> {
      if (fold(from) === fold(to)) return;
      await store.change((change) => renameInPlans(change, from, to));
    },

    /** Watches the admin's users for new e-mail addresses. */
    watch(): void {
      const remember = async (event: UserEvent) => {
        if (event.params.data?.email === undefined) return;
        event.state.before = await users().findMany({
          where: event.params.where,
          select: ['id', 'email'],
        } as never);
      };
      const followAll = async ({ state }: UserEvent) => {
        for (const { id, email } of state.before ?? []) {
          const now: Pick<UserRow, 'email'> | null = await users().findOne({
            where: { id },
            select: ['email'],
          } as never);
          if (now) await owners.follow(email, now.email);
        }
      };
      strapi.db.lifecycles.subscribe({
        models: [USER],
        beforeUpdate: remember,
        beforeUpdateMany: remember,
        afterUpdate: followAll,
        afterUpdateMany: followAll,
      } as never);
    },
  };
  return owners;
};

const toPerson = (user: UserRow): OwnerPerson => ({ email: user.email, name: nameOfUser(user) });

const byName = (a: OwnerPerson, b: OwnerPerson) => a.name.localeCompare(b.name);
