import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { CoverageMoment, Moment } from '../../../../../types';
import { ImpactDots } from '../../../components/ImpactDots';
import { Problem } from '../../../components/Problem';
import { useText } from '../../../utils/useText';
import { GapDue } from '../gaps/GapDue';
import { GapOwner } from '../gaps/GapOwner';
import { bodyOfGap, type GapCellProps } from '../gaps/gapCell';
import { useAssigning } from '../gaps/useAssigning';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useTell } from './outcome';
import { useUndoBatch } from './useUndoBatch';

interface SlotFactsProps {
  readonly place: CellPlace;
  readonly plan: Moment | null;
  readonly figures: CoverageMoment | null;
}

/** Who sees to the slot and by when, to be changed right there, and how much it matters. */
export const SlotFacts = ({ place, plan, figures }: SlotFactsProps) => {
  const text = useText();
  const tell = useTell();
  const undoOf = useUndoBatch();
  const { journey, names, setup } = useCoverage();
  const { save, saving, error } = useAssigning(({ batch }) =>
    tell({ tone: 'success', text: text('drawer.assigned'), undo: undoOf(batch) }),
  );
  if (!figures && !plan) return null;
  const gap = {
    owner: figures?.owner ?? plan?.owner ?? null,
    ownerInherited: figures?.ownerInherited ?? false,
    dueDate: figures?.dueDate ?? plan?.dueDate ?? null,
    overdue: figures?.overdue ?? false,
  };
  const impact = plan?.impact ?? figures?.impact ?? null;
  const { stage, touchpoint } = place;
  const where = { stage: names.stage(stage), touchpoint: names.touchpoint(touchpoint) };
  // Only what is planned can be handed to somebody.
  const onAssign: GapCellProps['onAssign'] =
    plan && setup.permissions.plan ? (assignment) => save(bodyOfGap(journey.slug, place, assignment)) : undefined;
  const props = { gap, onAssign, saving };
  return (
    <Box paddingTop={4}>
      {Boolean(error) && <Problem error={error} title={text('common.failed')} />}
      <Facts>
        <Fact term={text('plan.owner')}>
          <GapOwner {...props} label={text('gaps.edit.owner', where)} />
        </Fact>
        <Fact term={text('plan.due')}>
          <GapDue {...props} label={text('gaps.edit.due', where)} />
        </Fact>
        {impact !== null && (
          <Fact term={text('plan.impact')}>
            <ImpactDots impact={impact} />
          </Fact>
        )}
      </Facts>
    </Box>
  );
};

/** One line; a field that is opened there takes a line of its own. */
const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <Line>
    <Box tag="dt" width="10rem" flex="none">
      <Typography textColor="neutral600">{term}</Typography>
    </Box>
    <Box tag="dd" flex="1">
      {children}
    </Box>
  </Line>
);

const Line = styled(Flex)`
  flex-wrap: wrap;
  column-gap: ${({ theme }) => theme.spaces[3]};
`;

const Facts = styled.dl`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
`;
