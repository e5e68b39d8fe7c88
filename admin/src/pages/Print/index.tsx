import { Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { narrow } from '../../../../engine';
import type { Coverage, JourneySummary, Segment, Setup } from '../../../../types';
import { pending } from '../../components/states';
import { useTouchpointsCoverageQuery } from '../../services/coverage/coverage';
import { useGetJourneyQuery, useGetJourneysQuery } from '../../services/plan/journeys';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useGetSetupQuery } from '../../services/setup';
import { cellKey } from '../Coverage/model/cells';
import { filterOf } from '../Coverage/model/narrowing';
import { toQuery } from '../Coverage/model/toQuery';
import { useCoverageUrl } from '../Coverage/model/useCoverageUrl';
import { useNames } from '../Coverage/model/useNames';
import { PrintSheet } from './PrintSheet';

/** Coverage on paper: the grid and the gaps of what the URL shows on the Coverage screen. */
const Print = () => {
  const { url } = useCoverageUrl();
  const setup = useGetSetupQuery();
  const journeys = useGetJourneysQuery();
  const segments = useGetSegmentsQuery();
  const journey = journeys.data?.find(({ slug }) => slug === url.journey) ?? journeys.data?.[0];
  const waiting = pending(setup) ?? pending(journeys) ?? pending(segments);
  if (waiting || !setup.data || !journey || !segments.data) {
    return <Page.Main>{waiting ?? <Page.NoData />}</Page.Main>;
  }
  return <Loaded setup={setup.data} journey={journey} segments={segments.data} />;
};

interface LoadedPrintProps {
  readonly setup: Setup;
  readonly journey: JourneySummary;
  readonly segments: readonly Segment[];
}

const Loaded = ({ setup, journey, segments }: LoadedPrintProps) => {
  const { url } = useCoverageUrl();
  const query = useMemo(() => toQuery(url, journey.slug, setup), [url, journey.slug, setup]);
  const coverage = useTouchpointsCoverageQuery(query, { refetchOnMountOrArgChange: true });
  const plan = useGetJourneyQuery(journey.documentId, { refetchOnMountOrArgChange: true });
  const { data: touchpoints } = useGetTouchpointsQuery();
  const names = useNames({ setup, journey, touchpoints: touchpoints ?? NONE, segments });
  const briefs = useMemo(
    () =>
      new Map(
        plan.data?.moments.map(({ stage, touchpoint, brief }) => [
          cellKey({ stage, touchpoint: touchpoint ?? null }),
          brief ?? '',
        ]),
      ),
    [plan.data],
  );
  const waiting = pending(coverage) ?? pending(plan);
  if (waiting || !coverage.data) return <Page.Main>{waiting}</Page.Main>;
  return (
    <PrintSheet
      journey={journey}
      coverage={narrow(coverage.data.data, filterOf(url))}
      at={coverage.data.meta.at}
      query={{ ...query, ...filterOf(url) }}
      url={url}
      names={names}
      briefs={briefs}
    />
  );
};

const NONE: Coverage['touchpoints'] = [];

export default Print;
