import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CoverageTouchpoint } from '../../../../../types';
import { ImpactDots } from '../../../components/ImpactDots';
import { NARROW } from './parts';

interface RowTitleProps {
  readonly name: string;
  /** `null`: the stages as a whole, which weigh no more than one another. */
  readonly touchpoint: CoverageTouchpoint | null;
  readonly compact: boolean;
}

/** What names a row: the touchpoint and its impact. */
export const RowTitle = ({ name, touchpoint, compact }: RowTitleProps) => (
  <Flex direction={compact ? 'row' : 'column'} alignItems={compact ? 'center' : 'flex-start'} gap={compact ? 2 : 1}>
    <Name fontWeight="bold" title={name}>
      {name}
    </Name>
    {touchpoint && (
      <Dots $compact={compact}>
        <ImpactDots impact={touchpoint.impact} />
      </Dots>
    )}
  </Flex>
);

/** Two lines at most: long names differ at their end. */
const Name = styled(Typography)`
  display: -webkit-box;
  overflow: hidden;
  max-width: 100%;
  line-height: 1.25;
  overflow-wrap: anywhere;
  hyphens: auto;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

/** On narrow windows a dense row has room for its name only. */
const Dots = styled.span<{ $compact: boolean }>`
  flex: none;

  ${NARROW} {
    display: ${({ $compact }) => ($compact ? 'none' : 'inline')};
  }
`;
