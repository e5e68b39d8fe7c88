import type { State } from '../../../../../types';

/** The states of a cell with a target, from nothing to more than enough. */
export const STATES = ['empty', 'thin', 'covered', 'excess'] as const satisfies readonly State[];

/** The states that a list in a URL names. */
export const readStates = (list: string | null): readonly State[] => {
  const named = list?.split(',') ?? [];
  return STATES.filter((state) => named.includes(state));
};
