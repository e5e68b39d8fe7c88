import type { CoverageMoment } from '../../../../../types';
import type { CellPlace } from '../model/cells';
import type { DrawerView } from '../model/useCoverageUrl';

/** What each cell of the grid is given, whatever stands in it. */
export interface GridCellProps extends CellPlace {
  /** `undefined`: neither plan nor content. */
  readonly moment: CoverageMoment | undefined;
  /** The person may plan: a blank cell invites to. */
  readonly canPlan: boolean;
  readonly compact: boolean;
  /** Its drawer is open. */
  readonly open: boolean;
  /** The one cell that the Tab key reaches; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onOpen: (place: CellPlace, view?: DrawerView) => void;
}
