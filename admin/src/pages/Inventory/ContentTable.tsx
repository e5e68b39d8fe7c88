import { Checkbox, Table, Tbody, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import type { ContentListItem, EntryRef } from '../../../../types';
import { parseSort, SortHead } from '../../components/SortHead';
import { useText } from '../../utils/useText';
import { ContentRow, refOf, WIDE } from './ContentRow';
import { DEFAULT_SORT, type ContentUrl } from './contentUrl';
import { useContent } from './context';

interface ContentTableProps {
  readonly items: readonly ContentListItem[];
  readonly chosen: readonly EntryRef[];
  readonly onChoose: (chosen: readonly EntryRef[]) => void;
  readonly onPlace: (entries: readonly EntryRef[]) => void;
}

const COLUMNS = 8;
const keyOf = ({ contentType, documentId }: EntryRef) => `${contentType}#${documentId}`;

/** One page of the list. */
export const ContentTable = ({ items, chosen, onChoose, onPlace }: ContentTableProps) => {
  const text = useText();
  const { setup, url, setUrl } = useContent();
  const keys = new Set(chosen.map(keyOf));
  const onPage = items.filter((item) => keys.has(keyOf(item))).length;
  const sort = parseSort(url.sort, DEFAULT_SORT);
  const onSort = (next: string) => setUrl({ sort: next as ContentUrl['sort'] });
  const toggle = (item: ContentListItem) =>
    onChoose(keys.has(keyOf(item)) ? chosen.filter((other) => keyOf(other) !== keyOf(item)) : [...chosen, refOf(item)]);
  return (
    <Table colCount={COLUMNS} rowCount={items.length + 1} aria-label={text('nav.content')}>
      <Thead>
        <Tr>
          {setup.permissions.place && (
            <Th>
              <Checkbox
                aria-label={text('unplaced.chooseAll')}
                checked={onPage === items.length ? true : onPage > 0 ? 'indeterminate' : false}
                onCheckedChange={(on) => onChoose(on === true ? items.map(refOf) : [])}
              />
            </Th>
          )}
          <SortHead by="title" first="asc" sort={sort} onSort={onSort}>
            {text('unplaced.title')}
          </SortHead>
          <SortHead by="type" first="asc" sort={sort} onSort={onSort} display={WIDE}>
            {text('unplaced.type')}
          </SortHead>
          <PlainHead>{text('unplaced.status')}</PlainHead>
          <PlainHead>{text('content.placements')}</PlainHead>
          <PlainHead wide>{text('content.freshness')}</PlainHead>
          <SortHead by="updatedAt" first="desc" sort={sort} onSort={onSort}>
            {text('unplaced.updatedAt')}
          </SortHead>
          {setup.permissions.place && (
            <Th>
              <VisuallyHidden>{text('unplaced.actions')}</VisuallyHidden>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <ContentRow
            key={keyOf(item)}
            item={item}
            isChosen={keys.has(keyOf(item))}
            onToggle={() => toggle(item)}
            onPlace={() => onPlace([refOf(item)])}
          />
        ))}
      </Tbody>
    </Table>
  );
};

const PlainHead = ({ children, wide = false }: { readonly children: string; readonly wide?: boolean }) => (
  <Th display={wide ? WIDE : undefined}>
    <Typography variant="sigma" textColor="neutral600">
      {children}
    </Typography>
  </Th>
);
