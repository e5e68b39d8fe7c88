import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { TrendCell, TrendQuery } from '../../../../../types';
import { PlainButton } from '../../../components/PlainButton';
import { pending } from '../../../components/states';
import { useTouchpointsTrendChangesQuery } from '../../../services/trend';
import { parseDay } from '../../../utils/days';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import { useText } from '../../../utils/useText';
import { cellKey } from '../model/cells';
import { useCoverage } from '../model/context';
import { ChangedEntries } from './ChangedEntries';
import { withoutRepeats } from './repeats';

/** What changed between two records: cell by cell the figures before and after, and the entries that caused it. */
export const WhatChanged = ({ query }: { readonly query: TrendQuery }) => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const { setup, names } = useCoverage();
  const locale = query.locale ? names.locale(query.locale) : text('common.allLocales');
  const scope = setup.locales.length > 1 && `${locale}: `;
  const changes = useTouchpointsTrendChangesQuery(query, { refetchOnMountOrArgChange: true });
  useRefetchOnFocus(changes.refetch, changes.fulfilledTimeStamp);
  const date = (day: string) => formatDate(parseDay(day), { dateStyle: 'medium' });
  const percent = (score: number | null) =>
    score === null ? '–' : formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 });

  if (changes.data === null) return null;
  if (!changes.data) return <>{pending(changes)}</>;
  const { from, to, cells, more } = changes.data;
  if (from.day === to.day) return null;
  return (
    <Section aria-labelledby="tp-what-changed" aria-busy={changes.isFetching}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={4} wrap="wrap">
        <Typography variant="delta" tag="h2" id="tp-what-changed">
          {text(to.live ? 'trend.changes.since' : 'trend.changes.title', { from: date(from.day), to: date(to.day) })}
        </Typography>
        <Typography fontWeight="bold" textColor="neutral800">
          {scope}
          {percent(from.score)} → {percent(to.score)}
        </Typography>
      </Flex>
      {cells.length === 0 && (
        <Box paddingTop={3}>
          <Typography textColor="neutral600">{text('trend.changes.none')}</Typography>
        </Box>
      )}
      <Box tag="ul" paddingTop={2}>
        {withoutRepeats(cells).map((cell) => (
          <ChangedCell key={cellKey(cell)} cell={cell} />
        ))}
      </Box>
      {more > 0 && <Typography textColor="neutral600">{text('trend.changes.more', { count: more })}</Typography>}
    </Section>
  );
};

const ChangedCell = ({ cell }: { readonly cell: TrendCell }) => {
  const text = useText();
  const { names, open } = useCoverage();
  const { stage, touchpoint, before, after } = cell;
  const figures = (of: TrendCell['before']) => (of ? `${of.have}/${of.target}` : text('trend.changes.unplanned'));
  return (
    <Item>
      <Flex justifyContent="space-between" alignItems="baseline" gap={4}>
        <PlainButton type="button" aria-haspopup="dialog" onClick={() => open({ stage, touchpoint })}>
          {names.stage(stage)} · {names.touchpoint(touchpoint)}
        </PlainButton>
        <Typography textColor="neutral800" fontWeight="bold">
          {figures(before) === figures(after) ? figures(after) : `${figures(before)} → ${figures(after)}`}
        </Typography>
      </Flex>
      <ChangedEntries sign="+" entries={cell.came} hidden={cell.hidden.came} deleted={cell.deleted.came} />
      <ChangedEntries sign="−" entries={cell.went} hidden={cell.hidden.went} deleted={cell.deleted.went} />
    </Item>
  );
};

const Section = styled.section`
  padding: ${({ theme }) => theme.spaces[5]};
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

const Item = styled.li`
  overflow-wrap: anywhere;
  padding: ${({ theme }) => `${theme.spaces[3]} 0`};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:first-child {
    border-top: 0;
  }
`;
