/** One of the admin's users, as an owner. */
export interface OwnerPerson {
  /** What stands in a plan's `owner`. */
  readonly email: string;
  readonly name: string;
}

/**
 * Who can own a cell or a touchpoint. An `owner` is one text: a team's free name, or an admin user's e-mail address, so
 * that it survives export and import.
 */
export interface Owners {
  /** The caller's e-mail address. */
  readonly me: string;
  /** Users who can log in. Whoever may not plan gets only those who own something, and themself. */
  readonly people: readonly OwnerPerson[];
  /** Who owns something and cannot log in any more, or is gone, then by address: to be named, not to be chosen. */
  readonly former: readonly OwnerPerson[];
  /** Owners that are no e-mail address, in alphabetical order. */
  readonly teams: readonly string[];
}
