import type { CoverageMoment, State } from '../../../../../types';
import type { CoverageUrl } from './useCoverageUrl';

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
