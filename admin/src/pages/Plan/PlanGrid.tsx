import { Box, Typography } from '@strapi/design-system';
import { Fragment, useRef, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { MAX_TARGET } from '../../../../types/defaults';
import type { Moment, Touchpoint } from '../../../../types';
import { groupByChannel } from '../../utils/groupByChannel';
import { useChannelText } from '../../utils/useChannelText';
import { useText } from '../../utils/useText';
import { cellOf, hasDetails, type DraftMoment, type DraftStage } from './draft';

type PlanCellRef = Pick<Moment, 'stage' | 'touchpoint'>;

interface PlanGridProps {
  readonly stages: readonly DraftStage[];
  readonly touchpoints: readonly Touchpoint[];
  readonly moments: readonly DraftMoment[];
  /** `null` takes the plan away. */
  readonly onTarget: (cell: PlanCellRef, target: number | null) => void;
}

/** What was typed as a target: a whole number, nothing for a blank, `undefined` for anything else. */
const parse = (typed: string): number | null | undefined => {
  if (typed.trim() === '') return null;
  return /^\d{1,4}$/.test(typed.trim()) ? Math.min(MAX_TARGET, Number(typed)) : undefined;
};

/** Targets as a table of inputs: the whole stage first, then touchpoints by channel. Arrow keys go from row to row. */
export const PlanGrid = ({ stages, touchpoints, moments, onTarget }: PlanGridProps) => {
  const text = useText();
  const channelText = useChannelText();
  const table = useRef<HTMLTableElement>(null);
  const plans = new Map(moments.map((moment) => [cellOf(moment), moment]));
  const groups = groupByChannel(touchpoints);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const inputs = [...(table.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.indexOf(event.currentTarget) + by * stages.length];
    next?.focus();
    next?.select();
  };

  const row = (touchpoint: string | null, name: string) => (
    <tr key={touchpoint ?? ''}>
      <RowHead scope="row">
        <Typography
          fontWeight={touchpoint === null ? 'bold' : 'regular'}
          title={touchpoint === null ? text('common.wholeStage.hint') : undefined}
        >
          {name}
        </Typography>
      </RowHead>
      {stages.map((stage) => {
        const plan = plans.get(cellOf({ stage: stage.key, touchpoint }));
        const cell = `${stage.name} · ${name}`;
        return (
          <td key={stage.key}>
            <Target
              inputMode="numeric"
              maxLength={4}
              aria-label={text('journey.plan.target', { cell })}
              title={plan && hasDetails(plan) ? text('journey.plan.details') : undefined}
              $details={Boolean(plan && hasDetails(plan))}
              value={plan ? String(plan.target) : ''}
              onKeyDown={onKeyDown}
              onChange={(event) => {
                const target = parse(event.target.value);
                if (target !== undefined) onTarget({ stage: stage.key, touchpoint }, target);
              }}
            />
          </td>
        );
      })}
    </tr>
  );

  return (
    <Scroller
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      tabIndex={0}
      role="region"
      aria-label={text('journey.plan.grid')}
    >
      <Grid ref={table}>
        <thead>
          <tr>
            <RowHead as="td">
              <Typography variant="sigma" fontSize={1} textColor="neutral600">
                {text('journey.plan.touchpoint')}
              </Typography>
            </RowHead>
            {stages.map(({ key, name }) => (
              <th key={key} scope="col">
                <Typography variant="sigma" fontSize={1} textColor="neutral600">
                  {name || text('journey.stage.new')}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(null, text('common.wholeStage'))}
          {groups.map(({ channel, members }) => (
            <Fragment key={channel ?? ''}>
              <tr>
                <GroupHead scope="rowgroup" colSpan={stages.length + 1}>
                  <Typography variant="sigma" fontSize={1} textColor="neutral600">
                    {channelText(channel)}
                  </Typography>
                </GroupHead>
              </tr>
              {members.map(({ slug, name }) => row(slug, name))}
            </Fragment>
          ))}
        </tbody>
      </Grid>
    </Scroller>
  );
};

const Scroller = styled(Box)`
  max-height: 70vh;
  overflow: auto;
`;

const Grid = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  width: 100%;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
    text-align: start;
    overflow-wrap: anywhere;
  }

  thead th,
  thead td {
    background: ${({ theme }) => theme.colors.neutral100};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    padding-block: ${({ theme }) => theme.spaces[3]};
    position: sticky;
    top: 0;
    z-index: 1;
  }
`;

const RowHead = styled.th`
  background: ${({ theme }) => theme.colors.neutral0};
  left: 0;
  min-width: 16rem;
  position: sticky;

  && {
    padding-inline-start: ${({ theme }) => theme.spaces[5]};
  }

  thead && {
    z-index: 2;
  }
`;

const GroupHead = styled.th`
  && {
    padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[5]} ${theme.spaces[1]}`};
  }
`;

const Target = styled.input<{ $details: boolean }>`
  background: ${({ theme, value }) => (value === '' ? theme.colors.neutral0 : theme.colors.primary100)};
  border: 1px ${({ value }) => (value === '' ? 'dashed' : 'solid')}
    ${({ theme, value }) => (value === '' ? theme.colors.neutral300 : theme.colors.primary200)};
  border-inline-end-width: ${({ $details }) => ($details ? '4px' : '1px')};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-variant-numeric: tabular-nums;
  height: 3.2rem;
  min-width: 5.6rem;
  text-align: center;
  width: 100%;

  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
