import type { CoverageMoment, State } from '../../../../../types';
import type { CoverageUrl } from './useCoverageUrl';

/** The states of a cell with a target, from nothing to more than enough. */
export const STATES = ['empty', 'thin', 'covered', 'excess'] as const satisfies readonly State[];

/** The states that a list in a URL names. */
export const readStates = (list: string | null): readonly State[] => {
  const named = list?.split(',') ?? [];
  return STATES.filter((state) => named.includes(state));
};

/** Which cells are shown, as the engine and the server take it; what does not narrow is left out. */
export interface CellFilter {
  readonly owner?: string[];
  readonly channel?: string[];
  readonly state?: State[];
}

/** Which cells are shown, of all that were counted. */
export const filterOf = ({ owners, channels, states }: CoverageUrl): CellFilter => ({
  ...(owners.length > 0 ? { owner: [...owners] } : {}),
  ...(channels.length > 0 ? { channel: [...channels] } : {}),
  ...(states.length > 0 ? { state: [...states] } : {}),
});

export const isNarrowed = (filter: CellFilter): boolean => Object.keys(filter).length > 0;

/** Everyone who owns a cell, sorted; teams and addresses as they are stored. */
export const ownersIn = (moments: readonly CoverageMoment[]): readonly string[] =>
  [...new Set(moments.flatMap(({ owner }) => owner ?? []))].sort((a, b) => a.localeCompare(b));
