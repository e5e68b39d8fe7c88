import { Flex, Tabs } from '@strapi/design-system';
import { memo, useMemo, useRef } from 'react';
import { styled } from 'styled-components';
import type { JourneySummary, Segment, Setup } from '../../../../types';
import { ScoreRing } from '../../components/ScoreRing';
import { LoadError, pending } from '../../components/states';
import { Steady, WorkFrame } from '../../components/WorkFrame';
import { useTouchpointsCoverageQuery } from '../../services/coverage/coverage';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useText } from '../../utils/useText';
import { useRefetchOnFocus } from '../../utils/useRefetchOnFocus';
import { CoveragePanels, CoverageTabs, CoverageViews } from './CoverageTabs';
import { CellDrawer } from './drawer/CellDrawer';
import { gapsQueryOf } from './gaps/gapsQuery';
import { ExportMenu } from './header/ExportMenu';
import { JourneyChoice } from './header/JourneyChoice';
import { NextStep } from './header/NextStep';
import { Notices } from './header/Notices';
import { ScoreLine } from './header/ScoreLine';
import { SetupLine } from './header/SetupLine';
import { cellKey } from './model/cells';
import { CoverageContext, type CoverageContextValue } from './model/context';
import { filterOf } from './model/narrowing';
import { toQuery } from './model/toQuery';
import {
  OpenSlotContext,
  useCoverageUrl,
  useOpenSlot,
  type CoverageUrl,
  type OpenDrawer,
  type SetCoverageUrl,
} from './model/useCoverageUrl';
import { useNames } from './model/useNames';
import { useSeen } from './model/useSeen';
import { useReviewCount } from './reviews/useReviewCount';
import { ToolLine } from './tools/ToolLine';

interface CoverageScreenProps {
  readonly setup: Setup;
  readonly journeys: readonly JourneySummary[];
  /** The journey that is looked at. */
  readonly journey: JourneySummary;
  readonly segments: readonly Segment[];
}

/** Coverage of one journey: the score, what to do next, and below it the grid, the gaps, the trend or what is to be reviewed. */
export const CoverageScreen = (props: CoverageScreenProps) => {
  const { url, slot, setUrl, open } = useCoverageUrl();
  return (
    <OpenSlotContext.Provider value={slot}>
      <Page {...props} url={url} setUrl={setUrl} open={open} />
    </OpenSlotContext.Provider>
  );
};

interface PageProps extends CoverageScreenProps {
  readonly url: CoverageUrl;
  readonly setUrl: SetCoverageUrl;
  readonly open: OpenDrawer;
}

/** The page below the drawer, which is not redrawn when one opens or closes. */
const Page = memo(({ setup, journeys, journey, segments, url, setUrl, open }: PageProps) => {
  const text = useText();
  const query = useMemo(() => toQuery(url, journey.slug, setup), [url, journey.slug, setup]);
  const answer = useTouchpointsCoverageQuery(query, { refetchOnMountOrArgChange: true });
  const { data: touchpoints } = useGetTouchpointsQuery();
  // The answer before stays on screen while a filter changes, dimmed; but not under another journey's name, nor for good.
  const isOfBefore = answer.currentData === undefined;
  const isShown = answer.data?.data.journey === journey.slug && !(isOfBefore && answer.isError);
  const coverage = isShown ? answer.data?.data : undefined;
  const isOld = isOfBefore && coverage !== undefined;
  const countedFor = useLast(JSON.stringify(query), !isOfBefore);
  const names = useNames({ setup, journey, touchpoints: touchpoints ?? coverage?.touchpoints ?? [], segments });
  const seen = useSeen(coverage, query, url);
  const context = useMemo<CoverageContextValue | null>(
    () => (seen ? { setup, journeys, journey, segments, query, countedFor, url, setUrl, open, names, ...seen } : null),
    [setup, journeys, journey, segments, seen, query, countedFor, url, setUrl, open, names],
  );
  const reviews = useReviewCount(query);
  const facts = { setup, segments, query, coverage, names, url, setUrl };
  // Until something is placed a score of 0 would only discourage: the next steps stand in its place.
  const started = setup.placements > 0;

  return (
    <CoverageViews url={url} setUrl={setUrl}>
      <Fresh refetch={answer.refetch} since={answer.fulfilledTimeStamp} tab={url.tab} />
      <WorkFrame
        title={text('nav.coverage')}
        headingStart={
          started && coverage ? (
            <Old $is={isOld}>
              <ScoreRing score={coverage.score} size={44} />
            </Old>
          ) : undefined
        }
        besideTitle={
          <JourneyChoice
            journeys={journeys}
            journey={journey}
            canPlan={setup.permissions.plan}
            onChoose={(slug) => setUrl({ journey: slug, cell: null })}
          />
        }
        subtitle={
          started &&
          coverage && (
            <Old $is={isOld}>
              <ScoreLine
                score={coverage.score}
                totals={coverage.totals}
                query={query}
                isOld={isOld}
                updatedAt={answer.fulfilledTimeStamp}
              />
            </Old>
          )
        }
        strip={
          context &&
          started &&
          url.tab === 'grid' && (
            <CoverageContext.Provider value={context}>
              <NextStep />
            </CoverageContext.Provider>
          )
        }
        actions={
          <ExportMenu
            query={{ ...query, ...filterOf(url) }}
            gapsQuery={url.tab === 'gaps' ? gapsQueryOf(url) : undefined}
          />
        }
        tools={
          <Flex direction="column" alignItems="stretch" gap={1}>
            {!started && <SetupLine setup={setup} />}
            <Notices
              setup={setup}
              wanted={url.journey}
              journey={journey}
              site={started && coverage ? answer.data?.meta.site : undefined}
            />
            <ToolLine facts={facts}>
              <CoverageTabs gaps={coverage?.totals.gaps} reviews={reviews} />
            </ToolLine>
          </Flex>
        }
      >
        {context ? (
          <CoverageContext.Provider value={context}>
            {answer.isError && !isOld && (
              <Steady>
                <LoadError error={answer.error} onRetry={() => void answer.refetch()} />
              </Steady>
            )}
            {/* First, so that the page has made room for it when the grid scrolls its cell into view. */}
            <ShownDrawer />
            <Old $is={isOld} aria-busy={isOld}>
              <CoveragePanels />
            </Old>
          </CoverageContext.Provider>
        ) : (
          <Tabs.Content value={url.tab}>
            <Steady>{pending({ ...answer, data: undefined })}</Steady>
          </Tabs.Content>
        )}
      </WorkFrame>
    </CoverageViews>
  );
});
Page.displayName = 'Page';

/** A value as it was when it last held. */
const useLast = <T,>(value: T, holds: boolean): T => {
  const last = useRef(value);
  if (holds) last.current = value;
  return last.current;
};

/** Figures that are not of the filters shown; a quick answer does not make them flicker. */
const Old = styled.div<{ readonly $is: boolean }>`
  flex: none;
  transition: opacity 100ms ${({ $is }) => ($is ? '150ms' : '0ms')};
  opacity: ${({ $is }) => ($is ? 0.4 : 1)};
`;

const ShownDrawer = () => {
  const { cell } = useOpenSlot();
  return cell && <CellDrawer place={cell} />;
};

interface FreshProps extends Pick<CoverageUrl, 'tab'> {
  readonly refetch: () => unknown;
  readonly since: number | undefined;
}

/** Asks for the figures again where somebody comes back to them, or turns to another tab or slot. */
const Fresh = ({ refetch, since, tab }: FreshProps) => {
  const { cell } = useOpenSlot();
  useRefetchOnFocus(refetch, since, `${tab} ${cell ? cellKey(cell) : ''}`);
  return null;
};
