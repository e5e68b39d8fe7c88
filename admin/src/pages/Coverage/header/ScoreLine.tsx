import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CoverageQuery } from '../../../../../types';
import { ScoreChangeText } from '../../../components/ScoreChangeText';
import { fineScore } from '../../../utils/score';
import { useText } from '../../../utils/useText';
import type { CoverageTotals } from '../model/shapes';
import { HowCalculated } from './HowCalculated';
import { NotPlacedLink } from './NotPlacedLink';
import { useScoreChange } from './useScoreChange';

interface ScoreLineProps {
  readonly score: number | null;
  readonly totals: CoverageTotals;
  /** What the score was computed for. */
  readonly query: CoverageQuery;
  /** It is the score of other filters, until that of these is there. */
  readonly isOld: boolean;
  readonly updatedAt: number | undefined;
}

/** Below the heading, in small print: the score in words, how it moved, how it is calculated, and what it leaves out. */
export const ScoreLine = ({ score, totals, query, isOld, updatedAt }: ScoreLineProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const change = useScoreChange(score, query);
  return (
    <Small>
      <Parts aria-live="polite">
        <Typography variant="pi" textColor="neutral600">
          {score === null
            ? text('coverage.score.none')
            : text('coverage.score.text', {
                score: formatNumber(fineScore(score, totals.gaps), { maximumFractionDigits: 1 }),
              })}
        </Typography>
        {change && !isOld && <ScoreChangeText change={change} variant="pi" />}
      </Parts>
      <Parts>
        <HowCalculated totals={totals} updatedAt={updatedAt} />
        <NotPlacedLink query={query} />
      </Parts>
    </Small>
  );
};

const Small = styled.div`
  display: flex;
  flex-wrap: wrap;
  column-gap: ${({ theme }) => theme.spaces[3]};
`;

/** Side by side with a dot between them. */
const Parts = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;

  > :not(:last-child)::after {
    content: '·';
    display: inline-block;
    padding: 0 ${({ theme }) => theme.spaces[1]};
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }
`;
