import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CoverageStage } from '../../../../../types';
import { wholeScore } from '../../../utils/score';
import { useText } from '../../../utils/useText';

type Share = Pick<CoverageStage, 'score' | 'have' | 'target'>;

interface HeadShareProps {
  readonly name: string;
  readonly share: Share;
  /** The same of the other side, where two are compared. */
  readonly other?: Pick<Share, 'score'>;
  /** What stands at the end of the last line. */
  readonly children?: ReactNode;
}

/** What a head of the grid says: a name, and how much of what is needed is there. */
export const HeadShare = ({ name, share, other, children }: HeadShareProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { score, have, target } = share;
  const percentOf = (of: number | null) =>
    of === null ? '–' : formatNumber(wholeScore(of) / 100, { style: 'percent' });
  return (
    <>
      <Line>
        <Typography fontWeight="bold" textColor="neutral800" ellipsis title={name}>
          {name}
        </Typography>
        <Percents variant="pi" textColor="neutral600">
          {other ? `${percentOf(score)} · ${percentOf(other.score)}` : percentOf(score)}
        </Percents>
      </Line>
      <Bar aria-hidden>
        <Fill style={{ width: `${score ?? 0}%` }} />
      </Bar>
      <Line>
        <Pieces variant="pi" textColor="neutral600" ellipsis>
          {target === 0 ? text('coverage.stage.nothing') : text('coverage.stage.pieces', { have, target })}
        </Pieces>
        {children}
      </Line>
    </>
  );
};

const Line = styled.span`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spaces[1]};
  min-width: 0;
`;

const Percents = styled(Typography)`
  flex: none;
`;

const Pieces = styled(Typography)`
  flex: 0 1 auto;
  min-width: 0;
`;

const Bar = styled.span`
  display: block;
  height: 4px;
  margin: 2px 0;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.neutral200};
  overflow: hidden;
`;

const Fill = styled.span`
  display: block;
  height: 100%;
  background: ${({ theme }) => theme.colors.primary600};

  @media (prefers-reduced-motion: no-preference) {
    transition: width 600ms ease-out;
  }
`;
