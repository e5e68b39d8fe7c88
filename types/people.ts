import { z } from 'zod';
import { dataOf, list } from './answer';
import type { Contracts } from './contract';

/** One of the admin's users, as an owner. */
export const ownerPersonSchema = z.object({
  /** What a plan's `owner` holds. */
  email: z.string(),
  name: z.string(),
});
export type OwnerPerson = z.infer<typeof ownerPersonSchema>;

/**
 * Who can own a cell or a touchpoint. An `owner` is one text: a team's free name, or an admin user's e-mail address, so
 * that it survives export and import. Where that user's account is gone, the address is followed by `#` and the user's documentId:
 * whoever is given the address then owns nothing by it.
 */
export const ownersSchema = z.object({
  /** The caller's e-mail address. */
  me: z.string(),
  /** Users who can log in. Whoever may not plan gets only those who own something, and themself. */
  people: list(ownerPersonSchema),
  /** Who owns something and cannot log in any more, or is gone, then called by the address: to be named, not to be chosen. */
  former: list(ownerPersonSchema),
  /** Owners that are no e-mail address, in alphabetical order. */
  teams: list(z.string()),
});
export type Owners = z.infer<typeof ownersSchema>;

export const peopleContract = {
  'GET /owners': { answer: dataOf(ownersSchema) },
} as const satisfies Contracts;
