/** The admin user who asks, as what that person does is signed. */
export interface Person {
  /** The user's documentId: who made something is this, and never the address, which another person may be given. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** The same with what that person may do besides what the route asks for. */
export interface PersonWithRights extends Person {
  readonly mayPlace: boolean;
  readonly maySettings: boolean;
}

/** Whether something was made by this person. What nobody is known to have made is nobody's. */
export const isSignedBy = (signature: string | null, { id }: Pick<Person, 'id'>): boolean =>
  Boolean(signature) && signature === id;
