/** The admin user who is asking, with what is needed to sign what that person does. */
export interface Person {
  /** The user's documentId. It says who made something; the address never does, since another person may be given it. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** The same with what that person may do besides what the route asks for. */
export interface PersonWithRights extends Person {
  readonly mayPlace: boolean;
  readonly mayPlan: boolean;
  readonly maySettings: boolean;
}

/** Whether something was made by this person. What nobody is known to have made belongs to nobody. */
export const isSignedBy = (signature: string | null, { id }: Pick<Person, 'id'>): boolean =>
  Boolean(signature) && signature === id;
