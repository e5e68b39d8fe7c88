import { MenuItem, Td, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ContentListItem, EntryRef } from '../../../../types';
import { EntryTable, type EntryColumn } from '../../components/EntryTable';
import { parseSort } from '../../components/SortHead';
import { useSetAside } from '../../components/useSetAside';
import { refOf } from '../../utils/entryRef';
import { useText } from '../../utils/useText';
import { Freshness, Status, Title, Updated, WIDE } from './ContentCells';
import { DEFAULT_SORT, type ContentUrl } from './contentUrl';
import { useContent } from './context';
import { Places } from './Places';

interface ContentTableProps {
  readonly items: readonly ContentListItem[];
  readonly chosen: readonly EntryRef[];
  readonly onChoose: (chosen: readonly EntryRef[]) => void;
  readonly onPlace: (entries: readonly EntryRef[]) => void;
}

/** One page of the list. */
export const ContentTable = ({ onPlace, ...list }: ContentTableProps) => {
  const text = useText();
  const { setup, url, setUrl } = useContent();
  const { setAside } = useSetAside();
  const columns: readonly EntryColumn<ContentListItem>[] = [
    {
      head: text('unplaced.title'),
      sort: { by: 'title', first: 'asc' },
      frame: TitleCell,
      cell: (item) => <Title item={item} />,
    },
    {
      head: text('unplaced.type'),
      sort: { by: 'type', first: 'asc' },
      display: WIDE,
      cell: ({ typeName }) => <Typography textColor="neutral800">{typeName}</Typography>,
    },
    { head: text('unplaced.status'), cell: (item) => <Status item={item} /> },
    { head: text('content.placements'), frame: PlacesCell, cell: (item) => <Places item={item} /> },
    {
      head: text('content.freshness'),
      display: WIDE,
      frame: FreshnessCell,
      cell: (item) => <Freshness item={item} />,
    },
    {
      head: text('unplaced.updatedAt'),
      sort: { by: 'updatedAt', first: 'desc' },
      cell: (item) => <Updated item={item} />,
    },
  ];
  return (
    <EntryTable
      {...list}
      label={text('nav.content')}
      entryOf={(item) => item}
      columns={columns}
      sort={parseSort(url.sort, DEFAULT_SORT)}
      onSort={(next) => setUrl({ sort: next as ContentUrl['sort'] })}
      canAct={setup.permissions.place}
      actions={(item) => (
        <>
          <MenuItem onSelect={() => onPlace([refOf(item)])}>{text('content.place')}</MenuItem>
          <MenuItem onSelect={() => void setAside([refOf(item)], !item.setAside, () => undefined)}>
            {text(item.setAside ? 'content.bringBack' : 'unplaced.setAside')}
          </MenuItem>
        </>
      )}
    />
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
