import { VisuallyHidden } from '@strapi/design-system';
import { memo } from 'react';
import { styled, css, keyframes } from 'styled-components';
import type { CoverageMoment } from '../../../../../types';
import { lookColors, StateSign, type Look } from '../../../components/StateSign';
import { lookOf } from '../model/cells';
import { BlankCell } from './BlankCell';
import { cellButton, cellFrame } from './cellFrame';
import type { GridCellProps } from './cellProps';
import { useJustChanged } from './useJustChanged';

/** One cell of the grid. Which touchpoint and stage it is of, the heads of the table say. */
export const GridCell = memo((props: GridCellProps) =>
  props.moment ? <FilledCell {...props} moment={props.moment} /> : <BlankCell {...props} />,
);
GridCell.displayName = 'GridCell';

/** A cell with a plan or content: sign, figures, how much is missing, and its worst signal in words. */
const FilledCell = ({ moment, ...cell }: GridCellProps & { readonly moment: CoverageMoment }) => {
  const { compact, wordsOf } = cell;
  const changed = useJustChanged(`${moment.have}/${moment.target}`);
  const look = lookOf(moment);
  const { figures, state, signal, signalWord, spoken, everything } = wordsOf(moment);
  const share = moment.target > 0 ? Math.min(1, moment.have / moment.target) : 1;
  return (
    <CellButton
      {...cellButton(cell)}
      $look={look}
      $changed={changed}
      style={{ backgroundSize: `${share * 100}% 100%` }}
      // As a title from the start it would be read aloud after the name, which says the same.
      onMouseEnter={({ currentTarget }) => (currentTarget.title = everything)}
    >
      <VisuallyHidden>{spoken}</VisuallyHidden>
      <Line aria-hidden>
        <StateSign look={look} />
        <Figures>{figures}</Figures>
        {!compact && (
          <Room>
            <Whole />
            <State>{state}</State>
          </Room>
        )}
        {signal && (compact ? <SignalDot /> : <Signal>{signalWord}</Signal>)}
      </Line>
    </CellButton>
  );
};

const pulse = keyframes`
  0%, 60% { box-shadow: 0 0 0 3px currentColor; }
  100% { box-shadow: 0 0 0 0 transparent; }
`;

/** Filled to the share that it has of what it needs. */
const CellButton = styled.button<{ $look: Look; $open: boolean; $compact: boolean; $changed: boolean }>`
  ${cellFrame}
  color: ${({ theme, $look }) => lookColors(theme, $look).text};
  background-color: ${({ theme, $look }) => lookColors(theme, $look).background};
  background-image: ${({ theme, $look }) =>
    `linear-gradient(${lookColors(theme, $look).fill}, ${lookColors(theme, $look).fill})`};
  background-repeat: no-repeat;
  border: 1px ${({ $look }) => ($look === 'unplanned' ? 'dashed' : 'solid')}
    ${({ theme, $look }) => lookColors(theme, $look).border};

  &:hover {
    border-color: currentColor;
  }

  @media (prefers-reduced-motion: no-preference) {
    transition: background-size 600ms ease-out;

    ${({ $changed }) =>
      $changed &&
      css`
        animation: ${pulse} 1.6s ease-out;
      `}
  }
`;

const Line = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  height: 100%;
  min-width: 0;
`;

const Figures = styled.span`
  flex: none;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
`;

/** Shows the word after the figures whole or not at all: what does not fit goes to a second line, which is not seen. */
const Room = styled.span`
  display: flex;
  flex: 1 1 0;
  flex-wrap: wrap;
  min-width: 0;
  height: 100%;
  overflow: hidden;
`;

const Whole = styled.span`
  width: 0;
  height: 100%;
`;

const State = styled.span`
  display: flex;
  align-items: center;
  height: 100%;
  white-space: nowrap;
`;

const Signal = styled.span`
  flex: 0 1 auto;
  min-width: 0;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  overflow: hidden;
  border: 1px solid currentColor;
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.neutral0};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.6rem;
  white-space: nowrap;
  text-overflow: ellipsis;
`;

const SignalDot = styled.span`
  width: 6px;
  height: 6px;
  margin-left: auto;
  border-radius: 50%;
  background: currentColor;
`;
