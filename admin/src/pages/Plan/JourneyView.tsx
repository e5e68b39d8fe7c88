import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { Journey, Setup } from '../../../../types';
import { PERMISSION_NAMES } from '../../../../types/defaults';
import { Fact, Facts } from '../../components/Facts';
import { PageFrame } from '../../components/PageFrame';
import { PLUGIN_ID } from '../../pluginId';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useRefetchOnFocus } from '../../utils/useRefetchOnFocus';
import { useText } from '../../utils/useText';
import { StageView } from './StageView';

interface JourneyViewProps {
  readonly journey: Journey;
  readonly setup: Setup;
  readonly refetch: { readonly refetch: () => unknown; readonly fulfilledTimeStamp?: number };
}

/** A journey to read, for people who may not plan: what customers want and feel at each stage, and what is planned there. */
export const JourneyView = ({ journey, setup, refetch }: JourneyViewProps) => {
  const text = useText();
  useRefetchOnFocus(refetch.refetch, refetch.fulfilledTimeStamp);
  const { stages, moments } = journey;
  return (
    <PageFrame
      title={journey.name}
      subtitle={text('journey.subtitle', { stages: stages.length, cells: moments.length })}
      navigationAction={
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}?journey=${journey.slug}`} startIcon={<ArrowLeft />}>
          {text('journey.back')}
        </Link>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
        <Typography textColor="neutral600">
          {text('journey.view.text', { permission: PERMISSION_NAMES.plan })}
        </Typography>
        <About journey={journey} setup={setup} />
        {stages.map((stage) => (
          <StageView key={stage.slug} stage={stage} moments={moments.filter((moment) => moment.stage === stage.slug)} />
        ))}
      </Flex>
    </PageFrame>
  );
};

/** What is said of the journey as a whole. */
const About = ({ journey, setup }: Pick<JourneyViewProps, 'journey' | 'setup'>) => {
  const text = useText();
  const segments = useGetSegmentsQuery(undefined, { skip: journey.segment === null });
  const segment = segments.data?.find(({ slug }) => slug === journey.segment)?.name ?? journey.segment;
  const locales = setup.locales.filter(({ code }) => journey.locales?.includes(code)).map(({ name }) => name);
  const state = [journey.default && text('journey.default'), !journey.active && text('journey.view.inactive')];
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Facts>
        <Fact term={text('journey.description')}>{journey.description}</Fact>
        <Fact term={text('journey.segment')}>{segment ?? text('common.everyone')}</Fact>
        <Fact term={text('journey.locales')}>
          {journey.locales === null ? text('common.allLocales') : locales.join(', ')}
        </Fact>
        <Fact term={text('gaps.status')}>{state.filter(Boolean).join(' · ')}</Fact>
      </Facts>
    </Box>
  );
};
