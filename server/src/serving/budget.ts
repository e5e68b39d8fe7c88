import type { PluginConfig } from '../config/schema';
import { invalid } from '../utils/errors';

/** What an entry brings into an answer: itself with all that is populated into it, and how long that is as JSON. */
export interface Weight {
  readonly entries: number;
  readonly bytes: number;
}

const MEGABYTE = 1024 * 1024;

const counted = (entries: number): string => entries.toLocaleString('en');

/** What one answer may hold. Whatever does not fit is refused before it is read, or as soon as its size is known. */
export const createBudget = ({ entries: most, megabytes }: Pick<PluginConfig['answers'], 'entries' | 'megabytes'>) => {
  const left = { entries: most, bytes: megabytes * MEGABYTE };

  /** @param where the path in `populate` at which it becomes too much; without it, the entries themselves are too much. */
  const tooMany = (where?: string) =>
    where
      ? invalid(
          `populate asks for more than ${counted(most)} entries at ${where}: populate fewer levels, or lower limit`,
          ['populate'],
        )
      : invalid(`This asks for more than ${counted(most)} entries: populate fewer levels, or lower limit`, [
          'populate',
        ]);

  const tooManyInOne = (inOne: number) =>
    invalid(`populate asks for more than ${counted(inOne)} entries in a single one: populate fewer levels`, [
      'populate',
    ]);

  const tooLong = () =>
    invalid(`This asks for more than ${megabytes} MB: ask for fewer fields, populate fewer levels, or lower limit`, [
      'fields',
    ]);

  /** @throws ValidationError (400) where this no longer fits. */
  const assertFits = ({ entries, bytes }: Weight): void => {
    if (entries > left.entries) throw tooMany();
    if (bytes > left.bytes) throw tooLong();
  };

  return {
    tooMany,
    tooManyInOne,

    /** How many entries still fit. */
    entriesLeft: (): number => left.entries,

    assertFits,

    /** Subtracts what something weighs from what is left. @throws ValidationError (400) where it no longer fits. */
    take(weight: Weight): void {
      assertFits(weight);
      left.entries -= weight.entries;
      left.bytes -= weight.bytes;
    },

    /** Gives back what was taken for something that is not in the answer after all. */
    giveBack({ entries, bytes }: Weight): void {
      left.entries += entries;
      left.bytes += bytes;
    },
  };
};

export type Budget = ReturnType<typeof createBudget>;
