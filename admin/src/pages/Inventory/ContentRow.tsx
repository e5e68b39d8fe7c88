import { Box, Checkbox, IconButton, MenuItem, SimpleMenu, Status, Td, Tr, Typography } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ContentListItem, EntryRef } from '../../../../types';
import { TitleLink } from '../../components/TitleLink';
import { useSetAside } from '../../components/useSetAside';
import { entryPath } from '../../utils/links';
import { useText } from '../../utils/useText';
import { Locales } from './Locales';
import { Places } from './Places';
import { useContent } from './context';

interface ContentRowProps {
  readonly item: ContentListItem;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onPlace: () => void;
}

/** For columns that narrow windows do without. */
export const WIDE = { initial: 'none', large: 'table-cell' };
/** For what stands elsewhere there. */
const NARROW = { initial: 'block', large: 'none' };

/** What names an entry, and nothing else of it. */
export const refOf = ({ contentType, documentId }: EntryRef): EntryRef => ({ contentType, documentId });

const STATUS_LOOK = { draft: 'secondary', modified: 'alternative', published: 'success' } as const;

/** One entry of the list. */
export const ContentRow = ({ item, isChosen, onToggle, onPlace }: ContentRowProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { setup } = useContent();
  const { setAside } = useSetAside();
  const type = setup.contentTypes.find(({ uid }) => uid === item.contentType);
  return (
    <Tr>
      {setup.permissions.place && (
        <Td>
          <Checkbox
            aria-label={text('unplaced.choose', { title: item.title })}
            checked={isChosen}
            onCheckedChange={onToggle}
          />
        </Td>
      )}
      <TitleCell>
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
      </TitleCell>
      <Td display={WIDE}>
        <Typography textColor="neutral800">{item.typeName}</Typography>
      </Td>
      <Td>
        <Status size="XS" width="fit-content" variant={STATUS_LOOK[item.status]}>
          <Typography variant="pi" fontWeight="bold">
            {text(`content.status.${item.status}`)}
          </Typography>
        </Status>
        <Locales item={item} />
      </Td>
      <PlacesCell>
        <Places item={item} />
      </PlacesCell>
      <FreshnessCell display={WIDE}>
        <Freshness item={item} />
      </FreshnessCell>
      <Td>
        <Typography tag="p" textColor="neutral800">
          {formatDate(item.updatedAt, { dateStyle: 'medium' })}
        </Typography>
        {item.author && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('content.by', { author: item.author })}
          </Typography>
        )}
      </Td>
      {setup.permissions.place && (
        <Td>
          <SimpleMenu
            tag={IconButton}
            icon={<More />}
            label={text('placement.actions', { title: item.title })}
            variant="ghost"
          >
            <MenuItem onSelect={onPlace}>{text('content.place')}</MenuItem>
            <MenuItem onSelect={() => void setAside([refOf(item)], !item.setAside, () => undefined)}>
              {text(item.setAside ? 'content.bringBack' : 'unplaced.setAside')}
            </MenuItem>
          </SimpleMenu>
        </Td>
      )}
    </Tr>
  );
};

/** Only what is published can be stale. */
const Freshness = ({ item: { freshUntil, stale } }: { readonly item: ContentListItem }) => {
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

const TitleCell = styled(Td)`
  min-width: 16rem;
  max-width: 32rem;
`;

const PlacesCell = styled(Td)`
  min-width: 16rem;
  max-width: 28rem;
`;

/** Two lines rather than a wide column. */
const FreshnessCell = styled(Td)`
  max-width: 12rem;
  white-space: normal;
`;
