import { Drawer } from '../../../components/Drawer';
import { DrawerPage } from '../../../components/DrawerPage';
import { pending } from '../../../components/states';
import { useTouchpointsCellQuery } from '../../../services/coverage/coverage';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import { useForgetOrigins } from '../create/useForgetOrigins';
import { cellElementId, cellKey, isPlaceIn, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { buildGrid, step } from '../model/grid';
import { DoneAt } from './DoneAt';
import { GoneSlot } from './GoneSlot';
import { Outcomes } from './Outcomes';
import { SlotPage } from './SlotPage';
import { useDoing } from './useDoing';
import { useSlotTitle } from './useSlotTitle';

const NOTHING_CLOSED: ReadonlySet<string> = new Set();

/** One slot, over the page: it is read, or something is done there. The arrow keys lead on to the next one. */
export const CellDrawer = ({ place }: { readonly place: CellPlace }) => {
  const { coverage, query, setUrl } = useCoverage();
  const exists = isPlaceIn(coverage, place);
  useForgetOrigins();
  const cell = useTouchpointsCellQuery(
    { ...query, stage: place.stage, touchpoint: place.touchpoint ?? undefined },
    { refetchOnMountOrArgChange: true, skip: !exists },
  );
  useRefetchOnFocus(cell.refetch, cell.fulfilledTimeStamp);
  const onArrowKey = useArrows(place);
  const title = useSlotTitle()(place);
  // `currentData`: never another slot's content under this slot's name.
  const shown = cell.currentData;
  const doing = useDoing(shown);

  return (
    <Drawer
      page={doing ?? ''}
      about={cellKey(place)}
      roomy={doing !== null}
      onClose={() => setUrl({ cell: null })}
      returnFocus={() => document.getElementById(cellElementId(place))}
      // What is filled in is not left by an arrow that went astray.
      onArrowKey={doing ? undefined : onArrowKey}
    >
      <Outcomes key={cellKey(place)} waits={cell.isFetching}>
        {(notice) =>
          !exists ? (
            <GoneSlot />
          ) : !shown ? (
            <DrawerPage {...title}>{pending({ ...cell, data: undefined })}</DrawerPage>
          ) : doing ? (
            <DoneAt doing={doing} place={place} cell={shown} />
          ) : (
            <SlotPage place={place} cell={shown} notice={notice} />
          )
        }
      </Outcomes>
    </Drawer>
  );
};

/** Leads from slot to slot as the grid stands, and leaves no steps for the browser's back button. */
const useArrows = (place: CellPlace) => {
  const { coverage, shows, url, setUrl } = useCoverage();
  const { groupBy, onlyGaps } = url;
  return (key: string) => {
    const { rows } = buildGrid(coverage, { groupBy, onlyGaps, shows, closed: NOTHING_CLOSED });
    const to = step(rows, place, key);
    if (to) setUrl({ cell: to }, { replace: true });
  };
};
