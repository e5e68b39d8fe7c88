import { VisuallyHidden } from '@strapi/design-system';
import { memo } from 'react';
import { styled } from 'styled-components';
import type { CoverageMoment, CoverageStage } from '../../../../../types';
import { StateSign } from '../../../components/StateSign';
import { useText } from '../../../utils/useText';
import { isGap, lookOf, missing, type CellPlace } from '../model/cells';
import { cellButton, color, ring } from './cellButton';
import { HeadShare } from './HeadShare';
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
  const needs = whole && isGap(whole) ? whole : undefined;
  return (
    <HeadButton {...cellButton({ ...button, stage: stage.slug, touchpoint: null })}>
      <HeadShare name={stage.name} share={stage} other={other}>
        {needs && (
          <Needs title={text('coverage.stage.needs.hint', { count: missing(needs) })}>
            <StateSign look={lookOf(needs)} />
            <VisuallyHidden>{text('coverage.stage.needs.hint', { count: missing(needs) })}</VisuallyHidden>
          </Needs>
        )}
      </HeadShare>
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

const Needs = styled.span`
  display: inline-flex;
  flex: none;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
`;
