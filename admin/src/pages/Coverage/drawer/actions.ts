import type { Cell, Setup } from '../../../../../types';

/** What can be done in a cell. `plan` makes a plan where there is none, `editPlan` changes it, `unplan` takes it away. */
export type CellAction = 'draft' | 'create' | 'add' | 'plan' | 'editPlan' | 'unplan';

/** What the person may do here, the thing to do first in front; `canCreate`: there is a content type to write in. */
export const actionsOf = (
  { plan, figures }: Pick<Cell, 'plan' | 'figures'>,
  hasDraft: boolean,
  permissions: Setup['permissions'],
  canCreate: boolean,
): readonly CellAction[] => {
  const planning: readonly CellAction[] = permissions.plan ? (plan ? ['editPlan', 'unplan'] : ['plan']) : [];
  const placing: readonly CellAction[] = permissions.place ? (canCreate ? ['create', 'add'] : ['add']) : [];
  const ordered = plan || figures ? [...placing, ...planning] : [...planning, ...placing];
  return hasDraft ? ['draft', ...ordered] : ordered;
};
