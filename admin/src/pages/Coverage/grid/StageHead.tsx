import { Typography, VisuallyHidden } from '@strapi/design-system';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CoverageMoment, CoverageStage } from '../../../../../types';
import { StateSign } from '../../../components/StateSign';
import { wholeScore } from '../../../utils/score';
import { useText } from '../../../utils/useText';
import { isGap, lookOf, missing, type CellPlace } from '../model/cells';
import { cellButton, color, ring } from './cellButton';
import { NARROW } from './measures';

interface StageHeadProps {
  readonly stage: CoverageStage;
  /** The same stage of the other side, where two are compared. */
  readonly other: CoverageStage | undefined;
  /** The plan of the stage as a whole, where there is one. */
  readonly whole: CoverageMoment | undefined;
  readonly open: boolean;
  readonly reachable: boolean;
  readonly onOpen: (place: CellPlace) => void;
}

/**
 * A column's head: the stage and how much of what its slots need is there. A sign says that the stage's own plan lacks
 * something; what, stands in the drawer that the head opens.
 */
export const StageHead = memo(({ stage, other, whole, ...button }: StageHeadProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { slug, name, score, have, target } = stage;
  const percentOf = ({ score: of }: CoverageStage) =>
    of === null ? '–' : formatNumber(wholeScore(of) / 100, { style: 'percent' });
  const needs = whole && isGap(whole) ? whole : undefined;
  return (
    <HeadButton {...cellButton({ ...button, stage: slug, touchpoint: null })}>
      <Line>
        <Typography fontWeight="bold" textColor="neutral800" ellipsis title={name}>
          {name}
        </Typography>
        <Percents variant="pi" textColor="neutral600">
          {other ? `${percentOf(stage)} · ${percentOf(other)}` : percentOf(stage)}
        </Percents>
      </Line>
      <Bar aria-hidden>
        <Fill style={{ width: `${score ?? 0}%` }} />
      </Bar>
      <Line>
        <Pieces variant="pi" textColor="neutral600" ellipsis>
          {target === 0 ? text('coverage.stage.nothing') : text('coverage.stage.pieces', { have, target })}
        </Pieces>
        {needs && (
          <Needs title={text('coverage.stage.needs.hint', { count: missing(needs) })}>
            <StateSign look={lookOf(needs)} />
            <VisuallyHidden>{text('coverage.stage.needs.hint', { count: missing(needs) })}</VisuallyHidden>
          </Needs>
        )}
      </Line>
    </HeadButton>
  );
});
StageHead.displayName = 'StageHead';

const HeadButton = styled.button`
  ${ring}
  display: block;
  width: 100%;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  font: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  text-align: left;
  cursor: pointer;
  scroll-margin-left: calc(var(--first) + 1rem);

  &:hover {
    background: ${color('neutral150')};
  }

  ${NARROW} {
    padding: 0 ${({ theme }) => theme.spaces[1]};
  }
`;

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

const Needs = styled.span`
  display: inline-flex;
  flex: none;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
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
