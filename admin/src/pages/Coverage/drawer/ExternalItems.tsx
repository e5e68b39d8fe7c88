import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ExternalItem } from '../../../../../types';
import { EntryLine } from '../../../components/EntryLine';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';
import { Lines } from './Section';

/** Content that lives elsewhere: counted, but never served from here. */
export const ExternalItems = ({ items }: { readonly items: readonly ExternalItem[] }) => {
  const { formatMessage, formatDate } = useIntl();
  const { names } = useCoverage();
  return (
    <Lines>
      {items.map((item, index) => (
        <EntryLine
          key={`${item.title}-${index}`}
          title={item.title}
          end={
            item.url && (
              <Link href={item.url} isExternal>
                {formatMessage({ id: t('external.open') })}
              </Link>
            )
          }
          details={
            <Typography variant="pi" textColor="neutral600">
              {[
                item.owner,
                item.locale && names.locale(item.locale),
                item.reviewedAt &&
                  formatMessage(
                    { id: t('external.reviewed') },
                    { date: formatDate(item.reviewedAt, { dateStyle: 'medium' }) },
                  ),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          }
        />
      ))}
    </Lines>
  );
};
