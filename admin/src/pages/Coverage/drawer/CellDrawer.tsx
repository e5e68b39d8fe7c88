import { useCallback, useMemo } from 'react';
import { Drawer } from '../../../components/Drawer';
import { pending } from '../../../components/states';
import { useTouchpointsCellQuery } from '../../../services/coverage/coverage';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import { useForgetOrigins } from '../create/useForgetOrigins';
import { cellElementId, cellKey, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { buildGrid, step } from '../model/grid';
import { CellActions } from './CellActions';
import { CellSummary } from './CellSummary';
import { FiguresSection } from './FiguresSection';
import { NotesSection } from './NotesSection';
import { PlacedSection, WaitingSection } from './PlacedSection';
import { PlanSection } from './PlanSection';
import { ServedSection } from './ServedSection';
import { SuggestedSection } from './SuggestedSection';

const NOTHING_CLOSED: ReadonlySet<string> = new Set();

/** One cell, opened beside the grid. The arrow keys lead on to the next one. */
export const CellDrawer = ({ place }: { readonly place: CellPlace }) => {
  const { coverage, query, setup, shows, url, setUrl, names } = useCoverage();
  const { groupBy, onlyGaps } = url;
  useForgetOrigins();
  const cell = useTouchpointsCellQuery(
    { ...query, stage: place.stage, touchpoint: place.touchpoint ?? undefined },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchOnFocus(cell.refetch, cell.fulfilledTimeStamp);
  const rows = useMemo(
    () => buildGrid(coverage, { groupBy, onlyGaps, shows, closed: NOTHING_CLOSED }).rows,
    [coverage, groupBy, onlyGaps, shows],
  );

  const onArrowKey = useCallback(
    (key: string) => {
      const to = step(rows, place, key);
      if (to) setUrl({ cell: to }, { replace: true });
    },
    [rows, place, setUrl],
  );

  // `currentData`: never another cell's content under this cell's name.
  const shown = cell.currentData;
  const needsMore = shown?.figures?.state === 'empty' || shown?.figures?.state === 'thin';
  return (
    <Drawer
      overline={names.stage(place.stage)}
      title={names.touchpoint(place.touchpoint)}
      // What it has to fill in is in dialogs of its own, but for notes, which are kept while they are written.
      dirty={false}
      onClose={() => setUrl({ cell: null })}
      returnFocus={() => document.getElementById(cellElementId(place))}
      onArrowKey={onArrowKey}
      footer={shown && <CellActions key={cellKey(place)} place={place} cell={shown} />}
    >
      {shown ? (
        <>
          <CellSummary figures={shown.figures} served={shown.served} servedHidden={shown.servedHidden} />
          <WaitingSection placed={shown.placed} />
          <ServedSection
            key={cellKey(place)}
            served={shown.served}
            servedHidden={shown.servedHidden}
            site={shown.site}
          />
          <PlacedSection placed={shown.placed} hidden={shown.hidden} />
          {setup.permissions.place && needsMore && (
            <SuggestedSection key={`suggested ${cellKey(place)}`} place={place} />
          )}
          <FiguresSection figures={shown.figures} />
          <PlanSection plan={shown.plan} figures={shown.figures} />
          <NotesSection key={`notes ${cellKey(place)}`} place={place} />
        </>
      ) : (
        pending({ ...cell, data: undefined })
      )}
    </Drawer>
  );
};
