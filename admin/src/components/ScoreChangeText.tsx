import { Typography, type TypographyProps } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { parseDay } from '../utils/days';
import type { ScoreChange } from '../utils/scoreChange';
import { useText } from '../utils/useText';
import { today } from '../utils/utcDays';

interface ScoreChangeTextProps {
  readonly change: ScoreChange;
  readonly variant?: TypographyProps['variant'];
}

/** How the score moved: "+4 since 14 Nov". */
export const ScoreChangeText = ({ change: { points, day }, variant }: ScoreChangeTextProps) => {
  const text = useText();
  const { formatNumber, formatDate } = useIntl();
  const date = parseDay(day);
  const isOld = day.slice(0, 4) !== today().slice(0, 4);
  const color = points > 0 ? 'success600' : points < 0 ? 'danger600' : 'neutral600';
  return (
    <Typography variant={variant} fontWeight="bold" textColor={color}>
      {text('trend.since', {
        points: formatNumber(points, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }),
        date: formatDate(date, { day: 'numeric', month: 'short', ...(isOld ? { year: 'numeric' } : {}) }),
      })}
    </Typography>
  );
};
