import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ExternalItem } from '../../../../../types';
import { EntryLine } from '../../../components/EntryLine';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { Lines } from './Section';

/** Content that lives elsewhere: counted, but never served from here. */
export const ExternalItems = ({ items }: { readonly items: readonly ExternalItem[] }) => {
  const text = useText();
  const { formatDate } = useIntl();
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
                {text('external.open')}
              </Link>
            )
          }
          details={
            <Typography variant="pi" textColor="neutral600">
              {[
                item.owner,
                item.locale && names.locale(item.locale),
                item.reviewedAt &&
                  text('external.reviewed', { date: formatDate(parseDay(item.reviewedAt), { dateStyle: 'medium' }) }),
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
