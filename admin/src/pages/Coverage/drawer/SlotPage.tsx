import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Cell } from '../../../../../types';
import { DrawerPage } from '../../../components/DrawerPage';
import { SlotBrief } from '../create/SlotBrief';
import { MissingRights } from '../MissingRights';
import { isGap, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { ExternalSection } from './ExternalSection';
import { FiguresSection } from './FiguresSection';
import { NextStepSection } from './NextStepSection';
import { NotesSection } from './NotesSection';
import { PlacedSection, WaitingSection } from './PlacedSection';
import { ServedSection } from './ServedSection';
import { SlotFacts } from './SlotFacts';
import { SlotState } from './SlotState';
import { StageSection } from './StageSection';
import { SuggestedSection } from './SuggestedSection';
import { useSlotTitle } from './useSlotTitle';

interface SlotPageProps {
  readonly place: CellPlace;
  readonly cell: Cell;
  /** What was done here last. */
  readonly notice: ReactNode;
}

/** A slot to read: how it stands, whose it is, what is asked for, what to do next, what is there, and what visitors get. */
export const SlotPage = ({ place, cell, notice }: SlotPageProps) => {
  const { setup } = useCoverage();
  const title = useSlotTitle()(place);
  const { figures, plan } = cell;
  return (
    <DrawerPage {...title}>
      {notice}
      <SlotState figures={figures} served={cell.served} servedHidden={cell.servedHidden} />
      <SlotFacts place={place} plan={plan} figures={figures} />
      <Box paddingTop={2}>
        <MissingRights />
      </Box>
      {place.touchpoint === null && <StageSection stage={place.stage} />}
      <Box paddingTop={4}>
        <SlotBrief plan={plan} />
      </Box>
      <NextStepSection place={place} cell={cell} />
      <WaitingSection placed={cell.placed} />
      <PlacedSection placed={cell.placed} hidden={cell.hidden} whole={place.touchpoint === null} />
      <ExternalSection items={plan?.externalItems ?? []} />
      <ServedSection place={place} cell={cell} />
      {setup.permissions.place && figures !== null && isGap(figures) && (
        <SuggestedSection place={place} figures={figures} />
      )}
      <NotesSection place={place} />
      <FiguresSection figures={figures} />
    </DrawerPage>
  );
};
