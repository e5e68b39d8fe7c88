import { Badge, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Gap, JourneySummary } from '../../../../types';
import { StateSign } from '../../components/StateSign';
import { Loading } from '../../components/states';
import { PLUGIN_ID } from '../../pluginId';
import { useTouchpointsGapsQuery } from '../../services/coverage/coverage';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useText } from '../../utils/useText';
import { cellKey, lookOf } from '../Coverage/model/cells';
import { linesOf, SHOWN, type GapLine } from './gaps';

interface GapListProps {
  readonly journey: JourneySummary;
  readonly locale: string | undefined;
  /** Said where there is no gap. */
  readonly empty: string;
}

/** The first gaps, the person's own before the others. Each opens its cell on the Coverage screen. */
export const GapList = ({ journey, locale, empty }: GapListProps) => {
  const args = { journey: journey.slug, locale, status: [], page: 1, pageSize: SHOWN, sort: 'priority:desc' };
  const all = useTouchpointsGapsQuery(args, { refetchOnMountOrArgChange: true });
  const mine = useTouchpointsGapsQuery({ ...args, owner: 'me' }, { refetchOnMountOrArgChange: true });
  const { data: touchpoints } = useGetTouchpointsQuery();
  const text = useText();
  if (all.isLoading || mine.isLoading) return <Loading height="12rem" />;

  const lines = linesOf(mine.data?.data ?? [], all.data?.data ?? []);
  if (all.isError) {
    return <Typography textColor="danger600">{text('home.gaps.failed')}</Typography>;
  }
  if (lines.length === 0) {
    return (
      <Flex gap={2} paddingTop={4}>
        <CheckCircle fill="success600" aria-hidden />
        <Typography>{empty}</Typography>
      </Flex>
    );
  }
  const stageName = (slug: string) => journey.stages.find((stage) => stage.slug === slug)?.name ?? slug;
  const placeOf = ({ stage, touchpoint }: Gap) => {
    const name = touchpoints?.find(({ slug }) => slug === touchpoint)?.name ?? touchpoint;
    return `${stageName(stage)} · ${name ?? text('common.wholeStage')}`;
  };
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" aria-label={text('coverage.next')}>
      {lines.map((line) => (
        <Line key={cellKey(line.gap)} line={line} place={placeOf(line.gap)} />
      ))}
    </Flex>
  );
};

interface GapLineProps {
  readonly line: GapLine<Gap>;
  readonly place: string;
}

const Line = ({ line: { gap, mine }, place }: GapLineProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const points = formatNumber(gap.points, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  return (
    <li>
      <GapLink
        to={{ pathname: `/plugins/${PLUGIN_ID}`, search: new URLSearchParams({ cell: cellKey(gap) }).toString() }}
      >
        <StateSign look={lookOf(gap)} />
        <Flex direction="column" alignItems="flex-start" flex={1} minWidth={0}>
          <Typography fontWeight="semiBold" ellipsis maxWidth="100%" title={place}>
            {place}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {text('place.needs', { count: gap.missing })}
            {' · '}
            {text('score.points', { points })}
          </Typography>
        </Flex>
        {mine && <Badge>{text('home.mine')}</Badge>}
      </GapLink>
    </li>
  );
};

const GapLink = styled(Link)`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `${theme.spaces[2]} 0`};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
