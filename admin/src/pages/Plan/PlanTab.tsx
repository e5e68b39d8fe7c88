import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import type { Moment } from '../../../../types';
import { Empty, pending } from '../../components/states';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useText } from '../../utils/useText';
import { PlanGrid } from './PlanGrid';
import { cellOf, hasDetails, withTarget, type EditedJourney, type DraftMoment } from './draft';

interface PlanTabProps {
  readonly draft: EditedJourney;
  /** The plan as saved, so that a cell emptied by mistake gets its details back. */
  readonly saved: readonly Moment[];
  readonly onChange: (moments: readonly DraftMoment[]) => void;
}

/** How many pieces each cell needs: a number plans it, nothing leaves it unplanned. */
export const PlanTab = ({ draft, saved, onChange }: PlanTabProps) => {
  const text = useText();
  const query = useGetTouchpointsQuery();
  const before = useMemo(() => new Map(saved.map((moment) => [cellOf(moment), moment])), [saved]);
  if (!query.data) return <>{pending(query)}</>;
  const touchpoints = query.data;

  const planned = new Set(draft.moments.map(cellOf));
  const stages = new Map(draft.stages.map(({ key, name }) => [key, name]));
  const lost = saved.filter((moment) => stages.has(moment.stage) && !planned.has(cellOf(moment)) && hasDetails(moment));
  const nameOf = ({ stage, touchpoint }: Moment) =>
    `${stages.get(stage) ?? stage} · ${
      touchpoint === null
        ? text('common.wholeStage')
        : (touchpoints.find(({ slug }) => slug === touchpoint)?.name ?? touchpoint)
    }`;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">{text('journey.plan.text')}</Typography>
      {lost.length > 0 && (
        <Flex role="status" background="warning100" borderColor="warning200" hasRadius padding={4} gap={4} wrap="wrap">
          <Typography textColor="warning700">
            {text('journey.plan.lost', { cells: lost.map(nameOf).join(', ') })}
          </Typography>
          <TextButton onClick={() => onChange([...draft.moments, ...lost])}>{text('journey.plan.putBack')}</TextButton>
        </Flex>
      )}
      {touchpoints.length === 0 && <Empty text={text('journey.plan.noTouchpoints')} />}
      <PlanGrid
        stages={draft.stages}
        touchpoints={touchpoints}
        moments={draft.moments}
        onTarget={(cell, target) => onChange(withTarget(draft.moments, cell, target, before.get(cellOf(cell))))}
      />
    </Flex>
  );
};
