import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';

/** Above a compared grid: what stands left and what right in each cell, and how both score. */
export const ComparedSides = () => {
  const text = useText();
  const { formatNumber, formatDate } = useIntl();
  const { coverage, other, query, url, names } = useCoverage();
  if (!url.compare || !other) return null;
  const { by, value } = url.compare;
  const nameOf = (side: string | null | undefined) => {
    if (by === 'segment') return names.audience(side);
    if (!side) return text(by === 'at' ? 'coverage.filter.at.now' : 'common.allLocales');
    if (by === 'at') return text('coverage.at.end', { date: formatDate(parseDay(side), { dateStyle: 'medium' }) });
    return names.locale(side);
  };
  const percent = (score: number | null) =>
    score === null ? '–' : formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={3} role="status">
      <Typography textColor="neutral800">
        {text('compare.sides', {
          one: nameOf(by === 'at' ? url.at : query[by]),
          other: nameOf(value),
          oneScore: percent(coverage.score),
          otherScore: percent(other.score),
        })}
      </Typography>
    </Flex>
  );
};
