import type { CoverageMoment } from '../../../../../types';
import type { CellPlace } from '../model/cells';
import type { DrawerView } from '../model/useCoverageUrl';
import type { CellWords } from './useCellWords';

/** What each cell of the grid is given, whatever stands in it. */
export interface GridCellProps extends CellPlace {
  /** `undefined`: neither plan nor content. */
  readonly moment: CoverageMoment | undefined;
  /** The person may plan: a blank cell invites to. */
  readonly canPlan: boolean;
  /** Puts it in words. Given, not asked for: what a cell reads from the screen would redraw it with every address. */
  readonly wordsOf: (moment: CoverageMoment) => CellWords;
  /** What its figures were counted for: others of it have not changed, they are others. */
  readonly countedFor: string;
  readonly compact: boolean;
  /** Its drawer is open. */
  readonly open: boolean;
  /** The one cell that the Tab key reaches; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onOpen: (place: CellPlace, view?: DrawerView) => void;
}
