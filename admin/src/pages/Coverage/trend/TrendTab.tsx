import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsRecordTrendMutation, useTouchpointsTrendQuery } from '../../../services/trend';
import { errorMessage, errorStatus } from '../../../utils/errors';
import { useText } from '../../../utils/useText';
import { today } from '../../../utils/utcDays';
import { useCoverage } from '../model/context';
import { RangeChoice } from './RangeChoice';
import { StatesChart } from './StatesChart';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import { WhatChanged } from './WhatChanged';
import { useRange } from './useRange';

/** How the journey's coverage went from day to day, and what changed meanwhile. */
export const TrendTab = () => {
  const text = useText();
  const { journey, query, url } = useCoverage();
  const range = useRange();
  const args = { journey: journey.slug, locale: query.locale, ...range };
  const trend = useTouchpointsTrendQuery(args, { refetchOnMountOrArgChange: true });
  const [asTable, setAsTable] = useState(false);

  if (errorStatus(trend.error) === 403) return <Empty text={text('trend.hidden')} />;
  if (!trend.data) return <>{pending(trend)}</>;
  const { points } = trend.data;
  const isNarrowed = url.segment !== null || url.contentTypes.length > 0 || url.at !== null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <RangeChoice range={range} />
        <Flex gap={2}>
          {points.length > 0 && (
            <Button size="S" variant="tertiary" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {text(asTable ? 'trend.asChart' : 'trend.asTable')}
            </Button>
          )}
          {points.length > 0 && <RecordNow />}
        </Flex>
      </Flex>
      {isNarrowed && <Typography textColor="neutral600">{text('trend.narrowed')}</Typography>}
      {points.length === 0 && <Empty text={text('trend.none')} action={<RecordNow />} />}
      {points.length === 1 && points[0]?.day === today() && (
        <Typography textColor="neutral600">{text('trend.first')}</Typography>
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

/** Records today as it is now; for who may plan. */
const RecordNow = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { setup, journey } = useCoverage();
  const [record, { isLoading }] = useTouchpointsRecordTrendMutation();
  if (!setup.permissions.plan) return null;

  const onClick = async () => {
    const answer = await record({ journey: journey.slug });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: errorMessage(answer.error) ?? text('common.error.text') }
        : { type: 'success', message: text('trend.recorded') },
    );
  };
  return (
    <Button size="S" variant="secondary" loading={isLoading} onClick={() => void onClick()}>
      {text('trend.record')}
    </Button>
  );
};
