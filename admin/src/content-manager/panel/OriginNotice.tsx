import { Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { coveragePath } from '../../utils/links';
import { useText } from '../../utils/useText';
import type { Origin } from '../origins';
import { Notice } from '../../components/Notice';

interface OriginNoticeProps {
  readonly origin: Origin;
  /** "Consideration · Newsletter"; `null` where the entry does not stand there any more. */
  readonly cell: string | null;
}

/** Says which gap an entry was created for, and leads back to where that was decided. */
export const OriginNotice = ({ origin, cell }: OriginNoticeProps) => {
  const text = useText();
  return (
    <Notice tone="neutral">
      {cell && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {text('create.gap', { cell })}
        </Typography>
      )}
      <BackLink back={origin.back} />
    </Notice>
  );
};

/** The way back to the Coverage screen as it was left. */
export const BackLink = ({ back }: Pick<Origin, 'back'>) => {
  const text = useText();
  return (
    <Link tag={RouterLink} to={coveragePath(back)} startIcon={<ArrowLeft />}>
      {text('create.back')}
    </Link>
  );
};
