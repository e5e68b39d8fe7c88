import { styled } from 'styled-components';
import type { CoverageTouchpoint } from '../../../../../types';
import { ImpactDots } from '../../../components/ImpactDots';
import { OwnerInitials } from '../../../components/OwnerInitials';
import { spoken } from '../../../components/spoken';
import { NARROW } from './measures';

interface RowTitleProps {
  readonly name: string;
  readonly touchpoint: CoverageTouchpoint;
  readonly ownerName: (owner: string) => string;
}

/** What names a row, on one line: the touchpoint, its impact and its owner's initials. */
export const RowTitle = ({ name, touchpoint: { impact, owner }, ownerName }: RowTitleProps) => (
  <Line>
    <b title={name}>{name}</b>
    <Dots>
      <ImpactDots impact={impact} />
    </Dots>
    {owner && <OwnerInitials owner={owner} name={ownerName(owner)} />}
  </Line>
);

const Line = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;

  > b {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    line-height: ${({ theme }) => theme.lineHeights[4]};
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

/** On narrow windows there is room for the name and the owner only; a screen reader is told all the same. */
const Dots = styled.span`
  flex: 1 0 auto;

  ${NARROW} {
    ${spoken}
  }
`;
