import { Box, Status as StatusBadge, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ContentListItem } from '../../../../types';
import { TitleLink } from '../../components/TitleLink';
import { entryPath } from '../../utils/links';
import { useText } from '../../utils/useText';
import { useContent } from './context';
import { Locales } from './Locales';

interface ItemProps {
  readonly item: ContentListItem;
}

/** For columns that narrow windows do without. */
export const WIDE = { initial: 'none', large: 'table-cell' };
/** For what stands elsewhere there. */
const NARROW = { initial: 'block', large: 'none' };

const STATUS_LOOK = { draft: 'secondary', modified: 'alternative', published: 'success' } as const;

export const Title = ({ item }: ItemProps) => {
  const { setup } = useContent();
  const type = setup.contentTypes.find(({ uid }) => uid === item.contentType);
  return (
    <>
      {type ? (
        <TitleLink to={entryPath(type, item.documentId, item.locale)}>{item.title}</TitleLink>
      ) : (
        <Typography>{item.title}</Typography>
      )}
      <Box display={NARROW}>
        <Typography variant="pi" textColor="neutral600">
          {item.typeName}
        </Typography>
      </Box>
    </>
  );
};

export const Status = ({ item }: ItemProps) => {
  const text = useText();
  return (
    <>
      <StatusBadge size="XS" width="fit-content" variant={STATUS_LOOK[item.status]}>
        <Typography variant="pi" fontWeight="bold">
          {text(`content.status.${item.status}`)}
        </Typography>
      </StatusBadge>
      <Locales item={item} />
    </>
  );
};

/** Only what is published can be stale. */
export const Freshness = ({ item: { freshUntil, stale } }: ItemProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  if (freshUntil === null) return <Typography textColor="neutral600">–</Typography>;
  const date = formatDate(freshUntil, { dateStyle: 'medium' });
  return (
    <Typography textColor={stale ? 'warning700' : 'neutral800'} fontWeight={stale ? 'semiBold' : 'regular'}>
      {text(stale ? 'review.staleSince' : 'review.freshTill', { date })}
    </Typography>
  );
};

/** When it was changed last, and by whom. */
export const Updated = ({ item: { updatedAt, author } }: ItemProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  return (
    <>
      <Typography tag="p" textColor="neutral800">
        {formatDate(updatedAt, { dateStyle: 'medium' })}
      </Typography>
      {author && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('content.by', { author })}
        </Typography>
      )}
    </>
  );
};
