import { useMemo } from 'react';
import { PageFrame } from '../../components/PageFrame';
import { pending } from '../../components/states';
import { useGetContentQuery } from '../../services/inventory/list';
import { useGetJourneysQuery } from '../../services/plan/journeys';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useGetSetupQuery } from '../../services/setup';
import { useRefetchOnFocus } from '../../utils/useRefetchOnFocus';
import { useText } from '../../utils/useText';
import { ContentScreen } from './ContentScreen';
import { pageOf } from './contentUrl';
import { ContentContext, type ContentContextValue } from './context';
import { Triage } from './triage/Triage';
import { useContentUrl } from './useContentUrl';

/** Every entry of the included content types, in one table; and those not placed yet, one by one. */
const Content = () => {
  const text = useText();
  const [url, setUrl] = useContentUrl();
  const setup = useGetSetupQuery();
  const journeys = useGetJourneysQuery();
  const segments = useGetSegmentsQuery();
  const touchpoints = useGetTouchpointsQuery();
  const list = useGetContentQuery(pageOf(url), { refetchOnMountOrArgChange: true, skip: url.triage });
  useRefetchOnFocus(list.refetch, url.triage ? undefined : list.fulfilledTimeStamp);

  const context = useMemo<ContentContextValue | null>(
    () =>
      setup.data && journeys.data && segments.data && touchpoints.data
        ? {
            setup: setup.data,
            journeys: journeys.data,
            touchpoints: touchpoints.data,
            segments: segments.data,
            page: list.data,
            url,
            setUrl,
          }
        : null,
    [setup.data, journeys.data, segments.data, touchpoints.data, list.data, url, setUrl],
  );

  if (!context) {
    const waiting = pending(setup) ?? pending(journeys) ?? pending(segments) ?? pending(touchpoints);
    return <PageFrame title={text('nav.content')}>{waiting}</PageFrame>;
  }
  return (
    <ContentContext.Provider value={context}>
      {url.triage ? <Triage /> : <ContentScreen list={list} />}
    </ContentContext.Provider>
  );
};

export default Content;
