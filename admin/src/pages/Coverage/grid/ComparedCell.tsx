import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CoverageMoment } from '../../../../../types';
import { lookColors, StateSign, type Look } from '../../../components/StateSign';
import { useText } from '../../../utils/useText';
import { lookOf } from '../model/cells';
import { difference } from '../model/comparison';
import type { GridCellProps } from './GridCell';
import { cellButton, cellFrame } from './cellFrame';

interface ComparedCellProps extends GridCellProps {
  /** The same cell of the other side. */
  readonly other: CoverageMoment | undefined;
}

const figuresOf = (moment: CoverageMoment | undefined): string => {
  if (!moment) return '–';
  const look = lookOf(moment);
  return look === 'unplanned' || look === 'none' ? String(moment.have) : `${moment.have}/${moment.target}`;
};

/** A cell of two sides: how it stands left and right, and by how many pieces they differ. */
export const ComparedCell = ({ moment, other, ...cell }: ComparedCellProps) => {
  const { stageName, touchpointName, compact } = cell;
  const text = useText();
  const by = difference(moment, other);
  const told = text('compare.difference', { by: Math.abs(by), sign: by > 0 ? 'more' : by < 0 ? 'fewer' : 'same' });
  return (
    <Both {...cellButton(cell)}>
      <VisuallyHidden>{`${touchpointName}, ${stageName}: `}</VisuallyHidden>
      <Sides>
        <Side moment={moment} />
        <Side moment={other} />
      </Sides>
      {compact || by === 0 ? <VisuallyHidden>{told}</VisuallyHidden> : <Difference>{told}</Difference>}
    </Both>
  );
};

const Side = ({ moment }: { readonly moment: CoverageMoment | undefined }) => {
  const text = useText();
  const look: Look = moment ? lookOf(moment) : 'none';
  return (
    <Half $look={look}>
      {moment && <StateSign look={look} />}
      <strong>{figuresOf(moment)}</strong>
      <VisuallyHidden>{moment ? ` ${text(`state.${look}`)}, ` : ' '}</VisuallyHidden>
    </Half>
  );
};

const Both = styled.button<{ $open: boolean; $compact: boolean }>`
  ${cellFrame}
  padding: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  background: transparent;
  border: 0;
`;

const Sides = styled.span`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 2px;
`;

const Half = styled.span<{ $look: Look }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  min-width: 0;
  padding: 1px ${({ theme }) => theme.spaces[1]};
  border: 1px solid ${({ theme, $look }) => lookColors(theme, $look).border};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $look }) => lookColors(theme, $look).background};
  color: ${({ theme, $look }) => lookColors(theme, $look).text};
`;

const Difference = styled.span`
  display: block;
  padding: 0 ${({ theme }) => theme.spaces[1]};
  font-size: ${({ theme }) => theme.fontSizes[0]};
`;
