import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CoverageTouchpoint } from '../../../../../types';
import { ImpactDots } from '../../../components/ImpactDots';
import { OwnerInitials } from '../../../components/OwnerInitials';
import { NARROW } from './measures';

interface RowTitleProps {
  readonly name: string;
  readonly touchpoint: CoverageTouchpoint;
}

/** What names a row, on one line: the touchpoint, its impact and its owner's initials. */
export const RowTitle = ({ name, touchpoint: { impact, owner } }: RowTitleProps) => (
  <Line>
    <Typography fontWeight="semiBold" ellipsis title={name}>
      {name}
    </Typography>
    <Dots>
      <ImpactDots impact={impact} />
    </Dots>
    {owner && <OwnerInitials owner={owner} />}
  </Line>
);

const Line = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;

  > :first-child {
    flex: 0 1 auto;
    min-width: 0;
  }
`;

/** On narrow windows there is room for the name and the owner only; a screen reader is told all the same. */
const Dots = styled.span`
  flex: 1 0 auto;

  ${NARROW} {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
