import type { EntryReader, UserAbility } from './reader';

/** Who is asking about entries, and the reader that reads them on that person's behalf. */
export interface Asker {
  readonly ability: UserAbility;
  readonly reader: EntryReader;
}
