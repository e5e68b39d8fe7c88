import { Checkbox, Flex, Td, Tr } from '@strapi/design-system';
import type { MouseEvent } from 'react';
import { styled } from 'styled-components';
import { CellName } from '../../../components/CellName';
import { ImpactDots } from '../../../components/ImpactDots';
import { PointsBadge } from '../../../components/PointsBadge';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { GapDue } from './GapDue';
import { GapOwner } from './GapOwner';
import { GapBrief, GapName, GapState, useGapNames, type GapProps } from './GapParts';
import { GapStatusBadge } from './GapStatusBadge';
import { GapStep } from './GapStep';

const stop = (event: MouseEvent) => event.stopPropagation();

/** One gap as a row of the table. A click anywhere on it opens its slot. */
export const GapRow = ({ gap, brief, notes, chosen, onChoose, onAssign, saving }: GapProps) => {
  const text = useText();
  const { open } = useCoverage();
  const names = useGapNames(gap);
  return (
    <Row onClick={() => open(gap)}>
      {onChoose && (
        <Td onClick={stop}>
          <Checkbox aria-label={text('gaps.choose', names)} checked={chosen} onCheckedChange={onChoose} />
        </Td>
      )}
      <Td>
        <GapName gap={gap} notes={notes}>
          {names.touchpoint}
        </GapName>
        <GapBrief brief={brief} maxWidth="16rem" />
      </Td>
      <Td>
        <CellName>{names.stage}</CellName>
      </Td>
      <Td>
        <GapState gap={gap} />
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {gap.points > 0 && <PointsBadge points={gap.points} />}
          <ImpactDots impact={gap.impact} />
        </Flex>
      </Td>
      <Td onClick={onAssign && stop}>
        <GapOwner gap={gap} label={text('gaps.edit.owner', names)} onAssign={onAssign} saving={saving} />
      </Td>
      <Td onClick={onAssign && stop}>
        <GapDue gap={gap} label={text('gaps.edit.due', names)} onAssign={onAssign} saving={saving} />
      </Td>
      <Td>{gap.status && <GapStatusBadge status={gap.status} />}</Td>
      <Td onClick={stop}>
        <GapStep gap={gap} />
      </Td>
    </Row>
  );
};

const Row = styled(Tr)`
  cursor: pointer;
`;
