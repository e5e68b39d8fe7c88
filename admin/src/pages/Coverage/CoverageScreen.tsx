import { Flex } from '@strapi/design-system';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { JourneySummary, Segment, Setup } from '../../../../types';
import { ScoreRing } from '../../components/ScoreRing';
import { SiteNotice } from '../../components/SiteNotice';
import { LoadError, Loading, pending } from '../../components/states';
import { Steady, WorkFrame } from '../../components/WorkFrame';
import { useTouchpointsCoverageQuery } from '../../services/coverage/coverage';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useText } from '../../utils/useText';
import { useRefetchOnFocus } from '../../utils/useRefetchOnFocus';
import { CoverageTabs } from './CoverageTabs';
import { CellDrawer } from './drawer/CellDrawer';
import { gapsQueryOf } from './gaps/gapsQuery';
import { CoverageActions, CoverageSubtitle } from './header/CoverageHeading';
import { DoNext } from './header/DoNext';
import { Filters } from './header/Filters';
import { OldLinkNotice } from './header/OldLinkNotice';
import { cellKey, type CellPlace } from './model/cells';
import { CoverageContext, type CoverageContextValue } from './model/context';
import { filterOf } from './model/narrowing';
import { toQuery } from './model/toQuery';
import { useCoverageUrl, type CoverageUrl, type DrawerView } from './model/useCoverageUrl';
import { useNames } from './model/useNames';
import { useSeen } from './model/useSeen';
import { OrphansNotice } from './broken/OrphansNotice';

const SetupChecklist = lazy(() =>
  import('../Setup/SetupChecklist').then((module) => ({ default: module.SetupChecklist })),
);

interface CoverageScreenProps {
  readonly setup: Setup;
  readonly journeys: readonly JourneySummary[];
  /** The journey that is looked at. */
  readonly journey: JourneySummary;
  readonly segments: readonly Segment[];
}

/** The tab, and the drawer above it. */
const partOf = ({ tab, cell }: CoverageUrl): string => `${tab} ${cell ? cellKey(cell) : ''}`;

/** Coverage of one journey: the score, what to do next, the grid, the gaps and what is not placed. */
export const CoverageScreen = ({ setup, journeys, journey, segments }: CoverageScreenProps) => {
  const text = useText();
  const [url, setUrl] = useCoverageUrl();
  const query = useMemo(() => toQuery(url, journey.slug, setup), [url, journey.slug, setup]);
  const answer = useTouchpointsCoverageQuery(query, { refetchOnMountOrArgChange: true });
  useRefetchOnFocus(answer.refetch, answer.fulfilledTimeStamp, partOf(url));
  const { data: touchpoints } = useGetTouchpointsQuery();
  // The answer before stays on screen while a filter changes, but not under another journey's name.
  const coverage = answer.data?.data.journey === journey.slug ? answer.data.data : undefined;
  const names = useNames({ setup, journey, touchpoints: touchpoints ?? coverage?.touchpoints ?? [], segments });
  const open = useCallback(
    ({ stage, touchpoint }: CellPlace, view: DrawerView | null = null) => setUrl({ cell: { stage, touchpoint }, view }),
    [setUrl],
  );
  const seen = useSeen(coverage, query, url);
  const context = useMemo<CoverageContextValue | null>(
    () => (seen ? { setup, journeys, journey, segments, query, url, setUrl, open, names, ...seen } : null),
    [setup, journeys, journey, segments, seen, query, url, setUrl, open, names],
  );
  // Until something is placed a score of 0 would only discourage: the next steps stand in its place.
  const started = setup.placements > 0;

  return (
    <WorkFrame
      title={text('nav.coverage')}
      drawerOpen={url.cell !== null}
      headingStart={started && coverage ? <ScoreRing score={coverage.score} /> : undefined}
      subtitle={
        started &&
        coverage && (
          <CoverageSubtitle
            score={coverage.score}
            totals={coverage.totals}
            query={query}
            updatedAt={answer.fulfilledTimeStamp}
          />
        )
      }
      actions={
        <CoverageActions
          journeys={journeys}
          journey={journey}
          query={{ ...query, ...filterOf(url) }}
          gapsQuery={url.tab === 'gaps' ? gapsQueryOf(url) : undefined}
          canPlan={setup.permissions.plan}
          onChoose={(slug) => setUrl({ journey: slug, cell: null })}
        />
      }
      tools={
        <Flex direction="column" alignItems="stretch" gap={2}>
          {!started && (
            <Suspense fallback={<Loading />}>
              <SetupChecklist />
            </Suspense>
          )}
          {context && started && (
            <CoverageContext.Provider value={context}>
              <DoNext />
            </CoverageContext.Provider>
          )}
          <OldLinkNotice wanted={url.journey} journey={journey} />
          <OrphansNotice setup={setup} />
          {started && coverage && answer.data && <SiteNotice site={answer.data.meta.site} setup={setup} />}
          <Filters setup={setup} query={query} coverage={coverage} segments={segments} url={url} setUrl={setUrl} />
        </Flex>
      }
    >
      {context ? (
        <CoverageContext.Provider value={context}>
          {answer.isError && (
            <Steady>
              <LoadError error={answer.error} onRetry={() => void answer.refetch()} />
            </Steady>
          )}
          <CoverageTabs />
          {url.cell && <CellDrawer place={url.cell} />}
        </CoverageContext.Provider>
      ) : (
        <Steady>{pending({ ...answer, data: undefined })}</Steady>
      )}
    </WorkFrame>
  );
};
