import { VisuallyHidden } from '@strapi/design-system';
import { css, styled } from 'styled-components';
import { useText } from '../../../utils/useText';
import { cellButton, cellFrame, color } from './cellFrame';
import type { GridCellProps } from './cellProps';

/** A cell with neither plan nor content: who may plan gets from it straight to a plan. */
export const BlankCell = (cell: GridCellProps) => {
  const { canPlan, onOpen } = cell;
  const text = useText();
  const invitation = text(canPlan ? 'coverage.cell.plan' : 'coverage.cell.blank');
  return (
    <BlankButton
      {...cellButton({ ...cell, onOpen: (place) => onOpen(place, canPlan ? 'plan' : undefined) })}
      onMouseEnter={({ currentTarget }) => (currentTarget.title = invitation)}
    >
      <span aria-hidden>{canPlan ? '+' : '–'}</span>
      <VisuallyHidden>{invitation}</VisuallyHidden>
    </BlankButton>
  );
};

const BlankButton = styled.button<{ $open: boolean; $compact: boolean }>`
  ${cellFrame}
  color: transparent;
  background: transparent;
  border: 1px dashed transparent;
  text-align: center;

  ${({ $open }) =>
    $open &&
    css`
      color: ${color('neutral600')};
    `}

  &:hover,
  &:focus-visible {
    color: ${color('neutral600')};
    border-color: ${color('neutral300')};
  }

  /* Where nothing can hover, the invitation is always seen. */
  @media (hover: none) {
    color: ${color('neutral600')};
  }
`;
