import { Flex, Typography } from '@strapi/design-system';
import type { CoverageTouchpoint } from '../../../../../types';
import { ImpactDots } from '../../../components/ImpactDots';

interface RowTitleProps {
  readonly name: string;
  /** `null`: the stages as a whole, which weigh no more than one another. */
  readonly touchpoint: CoverageTouchpoint | null;
  readonly compact: boolean;
}

/** What names a row: the touchpoint and its impact. */
export const RowTitle = ({ name, touchpoint, compact }: RowTitleProps) => (
  <Flex direction={compact ? 'row' : 'column'} alignItems={compact ? 'center' : 'flex-start'} gap={compact ? 2 : 1}>
    <Typography fontWeight="bold" ellipsis maxWidth="100%" title={name}>
      {name}
    </Typography>
    {touchpoint && <ImpactDots impact={touchpoint.impact} />}
  </Flex>
);
