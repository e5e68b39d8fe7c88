import type { Cell } from '../../../../../types';
import { CreateView } from '../create/CreateView';
import type { CellPlace } from '../model/cells';
import { useOpenSlot, type DrawerView } from '../model/useCoverageUrl';
import { AddExistingView } from './AddExistingView';
import { PlanView } from './PlanView';
import { ReviewView } from './ReviewView';

interface DoneAtProps {
  readonly doing: DrawerView;
  readonly place: CellPlace;
  readonly cell: Cell;
}

/** The page of the drawer on which something is done at a slot. */
export const DoneAt = ({ doing, place, cell }: DoneAtProps) => {
  const { placement: reviewed } = useOpenSlot();
  if (doing === 'plan') return <PlanView place={place} />;
  if (doing === 'add') return <AddExistingView place={place} />;
  if (doing === 'create') return <CreateView place={place} cell={cell} />;
  const item = cell.placed.find(({ placement }) => placement.documentId === reviewed);
  return item ? <ReviewView place={place} item={item} /> : null;
};
