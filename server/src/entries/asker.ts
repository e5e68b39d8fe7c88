import type { EntryReader, UserAbility } from './reader';

/** Who asks about entries, and as whom they are read. */
export interface Asker {
  readonly ability: UserAbility;
  readonly reader: EntryReader;
}
