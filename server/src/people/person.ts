/** The admin user who asks, as what that person does is signed. */
export interface Person {
  readonly email: string;
  readonly name: string;
}

/** The same with what that person may do besides what the route asks for. */
export interface PersonWithRights extends Person {
  readonly mayPlace: boolean;
  readonly maySettings: boolean;
}

/** Whether something is signed by this person; addresses are the same in whatever case they are written. */
export const isSignedBy = (address: string, { email }: Pick<Person, 'email'>): boolean =>
  address.toLowerCase() === email.toLowerCase();
