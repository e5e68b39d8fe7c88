import type { Cell } from '../../../../../types';
import { usualFirst } from '../create/creatable';
import { useCreateContent } from '../create/useCreateContent';
import { useCoverage } from '../model/context';
import type { Means } from '../model/nextStep';
import { useEntryPath } from '../model/useEntryPath';

/** What the person has at a slot to take a step with. */
export interface StepMeans extends Means {
  /** The way to the draft that waits; `null` without one. */
  readonly draftPath: string | null;
  /** The content type that is usually written there, or the only one; `null` where there is no telling. */
  readonly typeName: string | null;
}

/** What the person has to take a step with at any slot, by what it holds; `undefined`: not known yet. */
export const useMeans = () => {
  const { setup } = useCoverage();
  const pathOf = useEntryPath();
  const { types } = useCreateContent();
  return (cell: Pick<Cell, 'placed' | 'usualTypes'> | undefined): StepMeans => {
    const draft = cell?.placed.find(({ status }) => status === 'draft');
    const draftPath = draft ? pathOf(draft.entry) : null;
    const { usual } = usualFirst(types, cell?.usualTypes ?? []);
    const type = usual[0] ?? (types.length === 1 ? types[0] : undefined);
    return {
      permissions: setup.permissions,
      draft: draftPath !== null,
      create: types.length > 0,
      draftPath,
      typeName: type?.name ?? null,
    };
  };
};
