import { Box, Flex, Typography } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import type { MouseEvent } from 'react';
import { styled } from 'styled-components';
import type { Gap } from '../../../../../types';
import { CellName } from '../../../components/CellName';
import { PlainButton } from '../../../components/PlainButton';
import { StateBadge } from '../../../components/StateBadge';
import { useText } from '../../../utils/useText';
import { lookOf } from '../model/cells';
import { useCoverage } from '../model/context';
import type { GapCellProps } from './gapCell';

/** One gap, as a row or as a card. */
export interface GapProps extends Pick<GapCellProps, 'onAssign' | 'saving'> {
  readonly gap: Gap;
  readonly brief: string | undefined;
  /** How many notes the slot has. */
  readonly notes: number;
  readonly chosen: boolean;
  /** Absent for people who may not plan. */
  readonly onChoose?: () => void;
}

/** The names of a gap's stage and touchpoint. */
export const useGapNames = ({ stage, touchpoint }: Gap) => {
  const { names } = useCoverage();
  return { stage: names.stage(stage), touchpoint: names.touchpoint(touchpoint) };
};

interface GapNameProps extends Pick<GapProps, 'gap' | 'notes'> {
  /** What is to be read on the button. */
  readonly children: string;
}

/** What opens a gap's slot, and how many notes wait there. */
export const GapName = ({ gap, notes, children }: GapNameProps) => {
  const text = useText();
  const { open } = useCoverage();
  const names = useGapNames(gap);
  // What it stands in would open it as well, and leave two steps for the browser's back button.
  const openOnce = (event: MouseEvent) => {
    event.stopPropagation();
    open(gap);
  };
  return (
    <Flex gap={2} minWidth={0}>
      <PlainButton type="button" style={{ minWidth: 0 }} aria-haspopup="dialog" onClick={openOnce}>
        <CellName fontWeight="bold">{children}</CellName>
      </PlainButton>
      {notes > 0 && (
        <NotesButton
          type="button"
          aria-haspopup="dialog"
          aria-label={text('notes.open', { count: notes, ...names })}
          onClick={openOnce}
        >
          <Discuss width={14} height={14} aria-hidden />
          {notes}
        </NotesButton>
      )}
    </Flex>
  );
};

/** The beginning of what is wanted; in full where one asks. */
export const GapBrief = ({ brief, maxWidth }: { readonly brief: string | undefined; readonly maxWidth?: string }) => {
  const text = useText();
  if (!brief) return null;
  return (
    <Box maxWidth={maxWidth} minWidth={0} title={brief}>
      <Typography variant="pi" textColor="neutral600" ellipsis tag="p">
        {text('gaps.brief', { brief })}
      </Typography>
    </Box>
  );
};

/** How the slot stands, and how many pieces it needs. */
export const GapState = ({ gap, inLine = false }: { readonly gap: Gap; readonly inLine?: boolean }) => {
  const text = useText();
  return (
    <Flex direction={inLine ? 'row' : 'column'} alignItems={inLine ? 'center' : 'flex-start'} gap={inLine ? 2 : 0}>
      <StateBadge look={lookOf(gap)} />
      {gap.missing > 0 && (
        <Typography variant="pi" textColor="neutral800">
          {text('gaps.needs', { count: gap.missing })}
        </Typography>
      )}
    </Flex>
  );
};

const NotesButton = styled(PlainButton)`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
`;
