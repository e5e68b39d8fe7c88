import { Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../utils/useText';

/** What closing a gap adds to the score: "+4.1 (score)". */
export const PointsBadge = ({ points }: { readonly points: number }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const shown = formatNumber(points, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  return (
    <Status size="XS" width="fit-content" variant="success">
      <Typography variant="pi" fontWeight="bold">
        {text('score.points', { points: shown })}
      </Typography>
    </Status>
  );
};
