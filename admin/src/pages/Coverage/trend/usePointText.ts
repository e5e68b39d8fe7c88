import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { TrendPoint } from '../../../../../types';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';

/** Says a record in one line: its day, the score, and the pieces that are there. */
export const usePointText = () => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  return useCallback(
    ({ day, score, have, target, live }: TrendPoint): string => {
      const percent = score === null ? '–' : formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 });
      const date = formatDate(parseDay(day), { dateStyle: 'medium' });
      return text(live ? 'trend.point.live' : 'trend.point', { date, percent, have, target });
    },
    [formatDate, text, formatNumber],
  );
};
