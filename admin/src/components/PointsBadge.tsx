import { Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../utils/translate';

/** What closing a gap adds to the score: "+4.1 points". */
export const PointsBadge = ({ points }: { readonly points: number }) => {
  const { formatMessage, formatNumber } = useIntl();
  const shown = formatNumber(points, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  return (
    <Status size="XS" width="fit-content" variant="success">
      <Typography variant="pi" fontWeight="bold">
        {formatMessage({ id: t('score.points') }, { points: shown })}
      </Typography>
    </Status>
  );
};
