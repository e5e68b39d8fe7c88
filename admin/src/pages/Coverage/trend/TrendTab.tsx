import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsTrendQuery } from '../../../services/trend';
import { errorStatus } from '../../../utils/errors';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { RangeChoice } from './RangeChoice';
import { StatesChart } from './StatesChart';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import { WhatChanged } from './WhatChanged';
import { useRange } from './useRange';

/** How the journey's coverage went from day to day, and what changed in the meantime. */
export const TrendTab = () => {
  const text = useText();
  const { journey, query, url } = useCoverage();
  const range = useRange();
  const args = { journey: journey.slug, locale: query.locale, ...range };
  const trend = useTouchpointsTrendQuery(args, { refetchOnMountOrArgChange: true });
  useRefetchOnFocus(trend.refetch, trend.fulfilledTimeStamp);
  const [asTable, setAsTable] = useState(false);

  if (errorStatus(trend.error) === 403) return <Empty text={text('trend.hidden')} />;
  if (!trend.data) return <>{pending(trend)}</>;
  const { points } = trend.data;
  const isNarrowed = url.segment !== null || url.contentTypes.length > 0 || url.at !== null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <RangeChoice range={range} />
        {points.length > 0 && (
          <Button size="S" variant="tertiary" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {text(asTable ? 'trend.asChart' : 'trend.asTable')}
          </Button>
        )}
      </Flex>
      {isNarrowed && <Typography textColor="neutral600">{text('trend.narrowed')}</Typography>}
      {points.length === 0 && <Empty text={text('trend.none')} />}
      {points.at(-1)?.live && (
        <Typography textColor="neutral600">{text(points.length === 1 ? 'trend.first' : 'trend.live')}</Typography>
      )}
      {points.length > 0 && (
        <Box background="neutral0" shadow="tableShadow" hasRadius padding={5} aria-busy={trend.isFetching}>
          {asTable ? (
            <TrendTable points={points} />
          ) : (
            <>
              <TrendChart points={points} />
              <StatesChart points={points} />
            </>
          )}
        </Box>
      )}
      {points.length > 0 && <WhatChanged query={args} />}
    </Flex>
  );
};
