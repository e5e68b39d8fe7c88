import { Box, Flex, Tabs } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { Steady } from '../../components/WorkFrame';
import { useText } from '../../utils/useText';
import { GapsTable } from './gaps/GapsTable';
import { Grid } from './grid/Grid';
import type { CoverageTab, CoverageUrl, SetCoverageUrl } from './model/useCoverageUrl';
import { Review } from './reviews/Review';
import { TrendTab } from './trend/TrendTab';

interface CoverageViewsProps {
  readonly url: CoverageUrl;
  readonly setUrl: SetCoverageUrl;
  readonly children: ReactNode;
}

/** Stands around the tabs and what they show, wherever on the page those are. */
export const CoverageViews = ({ url, setUrl, children }: CoverageViewsProps) => (
  <Tabs.Root
    variant="simple"
    value={url.tab}
    style={{ display: 'contents' }}
    onValueChange={(tab) => setUrl({ tab: tab as CoverageTab, sort: null, search: '', verdict: null })}
  >
    {children}
  </Tabs.Root>
);

interface CoverageTabsProps {
  /** How many gaps there are, and how much content needs a look; absent until it is known. */
  readonly gaps: number | undefined;
  readonly reviews: number | undefined;
}

/** The views of coverage, by name. */
export const CoverageTabs = ({ gaps, reviews }: CoverageTabsProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const tabs: readonly (readonly [CoverageTab, number | undefined])[] = [
    ['grid', undefined],
    ['gaps', gaps],
    ['trend', undefined],
    ['review', reviews],
  ];
  return (
    <Slim aria-label={text('coverage.views')}>
      {tabs.map(([tab, count]) => (
        <Tabs.Trigger key={tab} value={tab}>
          <Flex tag="span" gap={1}>
            {text(`coverage.tab.${tab}`)}
            {count !== undefined && <span>{formatNumber(count)}</span>}
          </Flex>
        </Tabs.Trigger>
      ))}
    </Slim>
  );
};

/** What the tabs show. The grid alone may be wider than the window. */
export const CoveragePanels = () => (
  <Box paddingTop={1}>
    <Tabs.Content value="grid">
      <Grid />
    </Tabs.Content>
    <Tabs.Content value="gaps">
      <Steady>
        <GapsTable />
      </Steady>
    </Tabs.Content>
    <Tabs.Content value="trend">
      <Steady>
        <TrendTab />
      </Steady>
    </Tabs.Content>
    <Tabs.Content value="review">
      <Steady>
        <Review />
      </Steady>
    </Tabs.Content>
  </Box>
);

/** The design system's tabs, low enough for a line of tools, and in letters that can be read. */
const Slim = styled(Tabs.List)`
  [role='tab'] {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[3]}`};
    white-space: nowrap;
  }

  [role='tab'] > span {
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }
`;
