import { lazy, Suspense } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { Loading, pending } from '../../components/states';
import { Steady, WorkFrame } from '../../components/WorkFrame';
import { useGetJourneysQuery } from '../../services/plan/journeys';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useGetSetupQuery } from '../../services/setup';
import { useText } from '../../utils/useText';
import { CoverageScreen } from './CoverageScreen';
import { oldNotPlacedPath } from './model/notPlaced';
import { useCoverageUrl } from './model/useCoverageUrl';

const FirstRun = lazy(() => import('../Setup'));

/** Where everybody lands: coverage of the journey in the URL, or else the default one; the first-run guide without any. */
const Coverage = () => {
  const text = useText();
  const { url } = useCoverageUrl();
  const [params] = useSearchParams();
  const setup = useGetSetupQuery();
  const journeys = useGetJourneysQuery();
  const segments = useGetSegmentsQuery();

  if (setup.data && journeys.data?.length === 0) {
    return (
      <Suspense fallback={<Loading />}>
        <FirstRun />
      </Suspense>
    );
  }

  const waiting = pending(setup) ?? pending(journeys) ?? pending(segments);
  const journey = journeys.data?.find(({ slug }) => slug === url.journey) ?? journeys.data?.[0];
  if (waiting || !setup.data || !journeys.data || !journey || !segments.data) {
    return (
      <WorkFrame title={text('nav.coverage')}>
        <Steady>{waiting}</Steady>
      </WorkFrame>
    );
  }
  const moved = oldNotPlacedPath(params, setup.data);
  if (moved) return <Navigate to={moved} replace />;
  return <CoverageScreen setup={setup.data} journeys={journeys.data} journey={journey} segments={segments.data} />;
};

export default Coverage;
