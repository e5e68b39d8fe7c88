import { Badge, Box, Flex, Tabs } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Steady } from '../../components/WorkFrame';
import { useTouchpointsUnplacedQuery } from '../../services/inventory/unplaced';
import { useText } from '../../utils/useText';
import { GapsTable } from './gaps/GapsTable';
import { Grid } from './grid/Grid';
import { GridOptions } from './header/GridOptions';
import { useCoverage } from './model/context';
import type { CoverageTab } from './model/useCoverageUrl';
import { Review } from './reviews/Review';
import { useReviewCount } from './reviews/useReviewCount';
import { TrendTab } from './trend/TrendTab';
import { Unplaced } from './unplaced/Unplaced';

/** The views of coverage. */
export const CoverageTabs = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { coverage, query, url, setUrl } = useCoverage();
  const { data: unplaced } = useTouchpointsUnplacedQuery(
    { contentTypes: url.contentTypes, locale: query.locale, page: 1, pageSize: 1 },
    { refetchOnMountOrArgChange: true },
  );
  const stale = useReviewCount();
  const tabs: readonly (readonly [CoverageTab, number | undefined])[] = [
    ['grid', undefined],
    ['gaps', coverage.totals.gaps],
    ['trend', undefined],
    ['unplaced', unplaced?.meta.pagination.total],
    ['review', stale],
  ];
  return (
    <Tabs.Root
      variant="simple"
      value={url.tab}
      onValueChange={(tab) =>
        setUrl({ tab: tab as CoverageTab, sort: null, search: '', setAside: false, verdict: null })
      }
    >
      <Steady>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Tabs.List aria-label={text('coverage.views')}>
            {tabs.map(([tab, count]) => (
              <Tabs.Trigger key={tab} value={tab}>
                <Flex tag="span" gap={2}>
                  {text(`coverage.tab.${tab}`)}
                  {count !== undefined && <Badge>{formatNumber(count)}</Badge>}
                </Flex>
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {url.tab === 'grid' && <GridOptions />}
        </Flex>
      </Steady>
      <Box paddingTop={4}>
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
        <Tabs.Content value="unplaced">
          <Steady>
            <Unplaced />
          </Steady>
        </Tabs.Content>
        <Tabs.Content value="review">
          <Steady>
            <Review />
          </Steady>
        </Tabs.Content>
      </Box>
    </Tabs.Root>
  );
};
