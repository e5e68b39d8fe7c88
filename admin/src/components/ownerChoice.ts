import type { OwnerPerson, Owners } from '../../../types';

/** A person who can be chosen, under a label that no other person has. */
export interface OwnerOption {
  /** What is stored as the owner. */
  readonly email: string;
  readonly label: string;
}

const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Labels of people: their names, with the address where two have the same. */
export const optionsOf = (people: readonly OwnerPerson[]): readonly OwnerOption[] =>
  people.map(({ email, name }) => {
    const isAlone = people.filter((other) => sameText(other.name, name)).length === 1;
    return { email, label: isAlone ? name : `${name} (${email})` };
  });

/** An owner as the screens name it: a person by name, a team as it is. */
export const nameOfOwner = (owner: string, owners: Pick<Owners, 'people' | 'former'> | undefined): string =>
  [...(owners?.people ?? []), ...(owners?.former ?? [])].find(({ email }) => sameText(email, owner))?.name ?? owner;

/** What a text in the field stands for: the person of that label, else a team's name. */
export const ownerOfText = (text: string, options: readonly OwnerOption[]): string =>
  options.find(({ label }) => sameText(label, text.trim()))?.email ?? text;

/** The text in the field for an owner. */
export const textOfOwner = (owner: string, options: readonly OwnerOption[]): string =>
  options.find(({ email }) => sameText(email, owner))?.label ?? owner;
