import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CoverageStage } from '../../../../../types';
import { useText } from '../../../utils/useText';

interface StageHeaderProps {
  readonly stage: CoverageStage;
  /** The same stage of the other side, where two are compared. */
  readonly other?: CoverageStage;
}

/** A column's head: the stage and how well it is covered. */
export const StageHeader = ({ stage, other }: StageHeaderProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { name, score, have, target } = stage;
  const percentOf = ({ score: of }: CoverageStage) =>
    of === null ? '–' : formatNumber(of / 100, { style: 'percent' });
  return (
    <Box title={text('coverage.stage.pieces', { have, target })}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography fontWeight="bold" ellipsis>
          {name}
        </Typography>
        <Percents variant="pi" textColor="neutral600">
          {other ? `${percentOf(stage)} · ${percentOf(other)}` : percentOf(stage)}
        </Percents>
      </Flex>
      <Bar aria-hidden>
        <Fill style={{ width: `${score ?? 0}%` }} />
      </Bar>
    </Box>
  );
};

const Percents = styled(Typography)`
  white-space: nowrap;
`;

const Bar = styled.div`
  height: 4px;
  margin-top: ${({ theme }) => theme.spaces[1]};
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.neutral200};
  overflow: hidden;
`;

const Fill = styled.div`
  height: 100%;
  background: ${({ theme }) => theme.colors.primary600};

  @media (prefers-reduced-motion: no-preference) {
    transition: width 600ms ease-out;
  }
`;
