import { Button, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { CoverageQuery, JourneySummary } from '../../../../types';
import { ScoreChangeText } from '../../components/ScoreChangeText';
import { ScoreRing } from '../../components/ScoreRing';
import { WithWords } from '../../components/WithWords';
import { PLUGIN_ID } from '../../pluginId';
import { useTouchpointsCoverageQuery } from '../../services/coverage/coverage';
import { useGetJourneysQuery } from '../../services/plan/journeys';
import { useGetSetupQuery } from '../../services/setup';
import { useTouchpointsTrendQuery } from '../../services/trend';
import { changeSince } from '../../utils/scoreChange';
import { useErrorText } from '../../utils/useFaultText';
import { useText } from '../../utils/useText';
import { today } from '../../utils/utcDays';
import { GapList } from './GapList';
import { Sparkline } from './Sparkline';

/** On the admin's home page: how well the default journey is covered, how that moved, and what to do next. */
export const JourneyWidget = () => (
  <WithWords fallback={<Widget.Loading />}>
    <Content />
  </WithWords>
);

const Content = () => {
  const text = useText();
  const setup = useGetSetupQuery(undefined, { refetchOnMountOrArgChange: true });
  const journeys = useGetJourneysQuery(undefined, { refetchOnMountOrArgChange: true });
  const error = setup.error ?? journeys.error;
  if (error) return <Failed error={error} />;
  if (!setup.data || !journeys.data) return <Widget.Loading />;

  // The default one stands first.
  const [journey] = journeys.data;
  if (!journey) return <Invitation missing="home.noJourney" action="home.setup" />;
  if (setup.data.placements === 0) return <Invitation missing="home.nothingPlaced" action="home.open" />;
  const { locales } = setup.data;
  const own = locales.find(({ isDefault }) => isDefault);
  const locale = own?.code;
  return (
    <>
      <Summary
        journey={journey}
        query={{ journey: journey.slug, locale }}
        locale={locales.length > 1 ? own?.name : undefined}
      />
      <GapList journey={journey} locale={locale} empty={text('home.noGaps')} />
    </>
  );
};

interface SummaryProps {
  readonly journey: JourneySummary;
  readonly query: CoverageQuery;
  /** The name of the locale that the score is of, where there are several. */
  readonly locale: string | undefined;
}

/** The score, how it moved and its line. */
const Summary = ({ journey, query, locale }: SummaryProps) => {
  const coverage = useTouchpointsCoverageQuery(query, { refetchOnMountOrArgChange: true });
  // Where the trend is not for this person the score stands alone.
  const trend = useTouchpointsTrendQuery(
    { journey: query.journey, locale: query.locale },
    { refetchOnMountOrArgChange: true },
  );
  if (coverage.error && !coverage.data) return <Failed error={coverage.error} />;
  if (!coverage.data) return <Widget.Loading />;
  const { score } = coverage.data.data;
  const points = trend.data?.points ?? [];
  const change = changeSince(score, points, today());
  return (
    <Flex gap={4} paddingBottom={3}>
      <ScoreRing score={score} />
      <Flex direction="column" alignItems="flex-start" flex={1} minWidth={0}>
        <Typography fontWeight="bold" ellipsis maxWidth="100%">
          {journey.name}
        </Typography>
        {locale && <Typography textColor="neutral600">{locale}</Typography>}
        {change && <ScoreChangeText change={change} />}
      </Flex>
      <Sparkline points={points} />
    </Flex>
  );
};

interface InvitationProps {
  /** The key of what is missing. */
  readonly missing: string;
  /** The key of what to do about it. */
  readonly action: string;
}

const Invitation = ({ missing, action }: InvitationProps) => {
  const text = useText();
  return (
    <Flex height="100%" direction="column" justifyContent="center" gap={4}>
      <Typography textColor="neutral600" textAlign="center">
        {text(missing)}
      </Typography>
      <Button tag={Link} to={`/plugins/${PLUGIN_ID}`} variant="secondary">
        {text(action)}
      </Button>
    </Flex>
  );
};

const Failed = ({ error }: { readonly error: unknown }) => {
  const errorText = useErrorText();
  return <Widget.Error>{errorText(error)}</Widget.Error>;
};
