import { Box, Checkbox, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import type { MouseEvent } from 'react';
import { styled } from 'styled-components';
import type { Gap } from '../../../../../types';
import { CellName } from '../../../components/CellName';
import { ImpactDots } from '../../../components/ImpactDots';
import { PlainButton } from '../../../components/PlainButton';
import { PointsBadge } from '../../../components/PointsBadge';
import { StateBadge } from '../../../components/StateBadge';
import { useText } from '../../../utils/useText';
import { CreateContent } from '../create/CreateContent';
import { lookOf } from '../model/cells';
import { useCoverage } from '../model/context';
import { GapDue } from './GapDue';
import { GapOwner } from './GapOwner';
import { GapStatusBadge } from './GapStatusBadge';
import type { GapAssignment } from './gapCell';

interface GapRowProps {
  readonly gap: Gap;
  readonly brief: string | undefined;
  /** How many notes the cell has. */
  readonly notes: number;
  readonly chosen: boolean;
  /** Absent for people who may not plan. */
  readonly onChoose?: () => void;
  /** Absent for them as well. Resolves to whether it was stored. */
  readonly onAssign?: (assignment: GapAssignment) => Promise<boolean>;
  /** Something is being assigned. */
  readonly saving: boolean;
}

const stop = (event: MouseEvent) => event.stopPropagation();

/** One gap. A click anywhere on it opens its cell. */
export const GapRow = ({ gap, brief, notes, chosen, onChoose, onAssign, saving }: GapRowProps) => {
  const text = useText();
  const { names, open, setup } = useCoverage();
  const cell = { stage: names.stage(gap.stage), touchpoint: names.touchpoint(gap.touchpoint) };
  // The row would open it as well, and leave two steps for the browser's back button.
  const openOnce = (event: MouseEvent) => {
    event.stopPropagation();
    open(gap);
  };
  return (
    <Row onClick={() => open(gap)}>
      {onChoose && (
        <Td onClick={stop}>
          <Checkbox aria-label={text('gaps.choose', cell)} checked={chosen} onCheckedChange={onChoose} />
        </Td>
      )}
      <Td>
        <Flex gap={2}>
          <PlainButton type="button" aria-haspopup="dialog" onClick={openOnce}>
            <CellName fontWeight="bold">{cell.touchpoint}</CellName>
          </PlainButton>
          {notes > 0 && (
            <NotesButton
              type="button"
              aria-haspopup="dialog"
              aria-label={text('notes.open', { count: notes, ...cell })}
              onClick={openOnce}
            >
              <Discuss width={14} height={14} aria-hidden />
              {notes}
            </NotesButton>
          )}
        </Flex>
        {brief && (
          <Box maxWidth="16rem" title={brief}>
            <Typography variant="pi" textColor="neutral600" ellipsis tag="p">
              {text('gaps.brief', { brief })}
            </Typography>
          </Box>
        )}
      </Td>
      <Td>
        <CellName>{cell.stage}</CellName>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <StateBadge look={lookOf(gap)} />
          {gap.missing > 0 && (
            <Typography variant="pi" textColor="neutral800">
              {text('gaps.needs', { count: gap.missing })}
            </Typography>
          )}
        </Flex>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {gap.points > 0 && <PointsBadge points={gap.points} />}
          <ImpactDots impact={gap.impact} />
        </Flex>
      </Td>
      <Td onClick={onAssign && stop}>
        <GapOwner gap={gap} label={text('gaps.edit.owner', cell)} onAssign={onAssign} saving={saving} />
      </Td>
      <Td onClick={onAssign && stop}>
        <GapDue gap={gap} label={text('gaps.edit.due', cell)} onAssign={onAssign} saving={saving} />
      </Td>
      <Td>{gap.status && <GapStatusBadge status={gap.status} />}</Td>
      <Td onClick={stop}>{setup.permissions.place && gap.status !== 'done' && <CreateContent target={gap} />}</Td>
    </Row>
  );
};

const Row = styled(Tr)`
  cursor: pointer;
`;

const NotesButton = styled(PlainButton)`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
`;
