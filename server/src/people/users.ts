import type { Context } from '../utils/context';

export const USER = 'admin::user';
const FIELDS = ['id', 'documentId', 'email', 'firstname', 'lastname', 'username', 'isActive', 'blocked', 'createdAt'];

/** What is read of an admin user. */
export interface UserRow {
  readonly id: number;
  /** Never given to another user. */
  readonly documentId: string;
  readonly email: string;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly username?: string | null;
  readonly isActive?: boolean | null;
  readonly blocked?: boolean | null;
  readonly createdAt?: string | null;
}

/** What a person is called on the screens. */
export const nameOfUser = ({
  firstname,
  lastname,
  username,
  email,
}: Pick<UserRow, 'firstname' | 'lastname' | 'username' | 'email'>): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || email;

/** Addresses that differ only in case are the same. */
export const fold = (email: string): string => email.toLowerCase();

/** The admin's users. */
export const createUsers = ({ strapi }: Context) => ({
  find: (where: unknown): Promise<UserRow[]> =>
    strapi.db.query(USER).findMany({ where, select: FIELDS, orderBy: { id: 'asc' } } as never),

  all: (): Promise<UserRow[]> => strapi.db.query(USER).findMany({ select: FIELDS, orderBy: { id: 'asc' } } as never),
});
