import type { Cell } from '../../../../../types';
import { useCreateContent } from '../create/useCreateContent';
import { useCoverage } from '../model/context';
import { useOpenSlot, type DrawerView } from '../model/useCoverageUrl';

/** What is done in the open slot, as the address says; `null` where it is only read, or may not be done by this person. */
export const useDoing = (cell: Cell | undefined): DrawerView | null => {
  const { setup } = useCoverage();
  const { view, placement: reviewed } = useOpenSlot();
  const { types } = useCreateContent();
  const { place, plan } = setup.permissions;
  const may: Readonly<Record<DrawerView, boolean>> = {
    plan,
    create: place && types.length > 0,
    add: place,
    review: place && cell?.placed.some(({ placement }) => placement.documentId === reviewed) === true,
  };
  return cell && view && may[view] ? view : null;
};
