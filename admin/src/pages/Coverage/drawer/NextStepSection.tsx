import { Box, Flex, MenuItem, SimpleMenu, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Cell } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { useCreateContent } from '../create/useCreateContent';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { stepsAt, type SlotStep } from '../model/nextStep';
import { StepButton, VIEW_OF } from '../step/StepButton';
import { useMeans } from '../step/useMeans';
import { useStepText } from '../step/useStepText';
import { useTell } from './outcome';
import { useSlotPlan } from './useSlotPlan';

interface NextStepSectionProps {
  readonly place: CellPlace;
  readonly cell: Cell;
}

/** The one thing to do first at a slot, and a quiet menu of the others. Where it is further down it stays in view. */
export const NextStepSection = ({ place, cell }: NextStepSectionProps) => {
  const text = useText();
  const means = useMeans()(cell);
  const { first, others } = stepsAt(cell, means);
  if (!first && others.length === 0) return null;
  return (
    <Holder>
      {!first && cell.figures?.missingLocales.length === 0 && (
        <Box flex="1">
          <Typography textColor="neutral600">
            {text(place.touchpoint === null ? 'drawer.noStep.stage' : 'drawer.noStep')}
          </Typography>
        </Box>
      )}
      {first && <StepButton place={place} step={first} means={means} />}
      {others.length > 0 && <OtherSteps place={place} cell={cell} steps={others} />}
    </Holder>
  );
};

const OtherSteps = ({ place, cell, steps }: NextStepSectionProps & { readonly steps: readonly SlotStep[] }) => {
  const text = useText();
  const tell = useTell();
  const { open } = useCoverage();
  const navigate = useNavigate();
  const means = useMeans()(cell);
  const words = useStepText();
  const { onlyPathTo } = useCreateContent();
  const { remove } = useSlotPlan(place);
  const [busy, setBusy] = useState(false);

  const unplan = async () => {
    setBusy(true);
    tell(await remove());
    setBusy(false);
  };
  const take = (step: SlotStep) => {
    const path = step === 'draft' ? means.draftPath : step === 'create' ? onlyPathTo(place) : null;
    if (path) navigate(path);
    else if (step === 'unplan') void unplan();
    else if (step !== 'draft' && step !== 'show') open(place, VIEW_OF[step]);
  };

  return (
    <SimpleMenu label={text('cell.action.more')} variant="tertiary" disabled={busy}>
      {steps.map((step) => (
        <MenuItem key={step} variant={step === 'unplan' ? 'danger' : 'default'} onSelect={() => take(step)}>
          {words(step, means)}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};

const Holder = styled(Flex)`
  position: sticky;
  bottom: ${({ theme }) => `-${theme.spaces[6]}`};
  z-index: 1;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[3]} 0;
  background: ${({ theme }) => theme.colors.neutral0};
`;
