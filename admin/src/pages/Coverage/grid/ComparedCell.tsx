import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CoverageMoment } from '../../../../../types';
import { lookColors, StateSign, type Look } from '../../../components/StateSign';
import { useText } from '../../../utils/useText';
import { lookOf } from '../model/cells';
import { difference } from '../model/comparison';
import type { GridCellProps } from './cellProps';
import { cellButton, cellFrame } from './cellFrame';

interface ComparedCellProps extends GridCellProps {
  /** The same cell of the other side. */
  readonly other: CoverageMoment | undefined;
}

/** A cell of two sides: how it stands left and right, and by how many pieces they differ. */
export const ComparedCell = ({ moment, other, ...cell }: ComparedCellProps) => {
  const text = useText();
  const { wordsOf } = cell;
  const by = difference(moment, other);
  const told = text('compare.difference', { by: Math.abs(by), sign: by > 0 ? 'more' : by < 0 ? 'fewer' : 'same' });
  const spokenOf = (side: CoverageMoment | undefined) => (side ? wordsOf(side).spoken : text('coverage.cell.blank'));
  return (
    <Both {...cellButton(cell)} onMouseEnter={({ currentTarget }) => (currentTarget.title = told)}>
      <VisuallyHidden>{`${spokenOf(moment)} – ${spokenOf(other)}: ${told}`}</VisuallyHidden>
      {[moment, other].map((side, index) => (
        <Half key={index} $look={side ? lookOf(side) : 'none'} aria-hidden>
          {side && <StateSign look={lookOf(side)} />}
          <strong>{side ? wordsOf(side).figures : '–'}</strong>
        </Half>
      ))}
      {!cell.compact && <Difference aria-hidden>{by !== 0 && signed(by)}</Difference>}
    </Both>
  );
};

const signed = (by: number) => (by > 0 ? `+${by}` : `−${-by}`);

const Both = styled.button<{ $open: boolean; $compact: boolean }>`
  ${cellFrame}
  display: flex;
  gap: 2px;
  align-items: stretch;
  padding: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  background: transparent;
  border: 0;
`;

const Half = styled.span<{ $look: Look }>`
  display: flex;
  flex: 1 1 0;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  min-width: 0;
  padding: 0 ${({ theme }) => theme.spaces[1]};
  overflow: hidden;
  border: 1px solid ${({ theme, $look }) => lookColors(theme, $look).border};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $look }) => lookColors(theme, $look).background};
  color: ${({ theme, $look }) => lookColors(theme, $look).text};
`;

const Difference = styled.span`
  flex: none;
  align-self: center;
  width: 2.6rem;
  font-size: ${({ theme }) => theme.fontSizes[1]};
`;
