import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Card } from '../../../components/Cards';
import { CellName } from '../../../components/CellName';
import { ImpactDots } from '../../../components/ImpactDots';
import { PointsBadge } from '../../../components/PointsBadge';
import { useText } from '../../../utils/useText';
import { GapDue } from './GapDue';
import { GapOwner } from './GapOwner';
import { GapBrief, GapName, GapState, useGapNames, type GapProps } from './GapParts';
import { GapStatusBadge } from './GapStatusBadge';
import { GapStep } from './GapStep';

/** One gap where there is no room for a table: read, assigned and closed on a phone as well. */
export const GapCard = ({ gap, brief, notes, chosen, onChoose, onAssign, saving }: GapProps) => {
  const text = useText();
  const names = useGapNames(gap);
  return (
    <Card>
      <Flex gap={3} alignItems="flex-start" justifyContent="space-between">
        <Flex gap={3} alignItems="flex-start" minWidth={0}>
          {onChoose && <Checkbox aria-label={text('gaps.choose', names)} checked={chosen} onCheckedChange={onChoose} />}
          <Box minWidth={0}>
            <GapName gap={gap} notes={notes}>
              {names.touchpoint}
            </GapName>
            <CellName variant="pi" textColor="neutral600">
              {names.stage}
            </CellName>
          </Box>
        </Flex>
        {gap.points > 0 && (
          <Box flex="none">
            <PointsBadge points={gap.points} />
          </Box>
        )}
      </Flex>
      <GapBrief brief={brief} />
      <Flex gap={3} wrap="wrap">
        <GapState gap={gap} inLine />
        <ImpactDots impact={gap.impact} />
        {gap.status && <GapStatusBadge status={gap.status} />}
      </Flex>
      <Fields>
        <Named name={text('gaps.owner')}>
          <GapOwner gap={gap} label={text('gaps.edit.owner', names)} onAssign={onAssign} saving={saving} />
        </Named>
        <Named name={text('gaps.due')}>
          <GapDue gap={gap} label={text('gaps.edit.due', names)} onAssign={onAssign} saving={saving} />
        </Named>
        <GapStep gap={gap} named />
      </Fields>
    </Card>
  );
};

const Named = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Flex direction="column" alignItems="stretch" minWidth={0}>
    <Typography variant="pi" textColor="neutral600">
      {name}
    </Typography>
    <div>{children}</div>
  </Flex>
);

/** Side by side as long as there is room; what is edited takes a line of its own. */
const Fields = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[8]}`};
`;
