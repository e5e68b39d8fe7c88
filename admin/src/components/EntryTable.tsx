import {
  Checkbox,
  Flex,
  IconButton,
  SimpleMenu,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
  type BoxProps,
} from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useIsDesktop } from '@strapi/strapi/admin';
import type { ComponentType, ReactNode } from 'react';
import { entryKeyOf } from '../../../engine';
import type { EntryRef } from '../../../types';
import { refOf, sameEntry } from '../utils/entryRef';
import { useText } from '../utils/useText';
import { Card, Cards } from './Cards';
import { CardsHead } from './CardsHead';
import { SortHead, type Sort } from './SortHead';

export interface EntryColumn<Item> {
  readonly head: string;
  /** Left out: nobody can sort by it. */
  readonly sort?: { readonly by: string; readonly first: Sort['order'] };
  /** For columns that narrow windows do without. */
  readonly display?: BoxProps['display'];
  /** The table's cell around what is shown; where a column needs a width of its own. */
  readonly frame?: ComponentType<{ readonly display?: BoxProps['display']; readonly children?: ReactNode }>;
  readonly cell: (item: Item) => ReactNode;
}

interface EntryTableProps<Item> {
  readonly label: string;
  /** One page. */
  readonly items: readonly Item[];
  readonly entryOf: (item: Item) => EntryRef & { readonly title: string };
  readonly columns: readonly EntryColumn<Item>[];
  readonly sort: Sort;
  /** Gets `column:order`. */
  readonly onSort: (sort: string) => void;
  /** The person may do something with entries: with those chosen, and with each by its menu. */
  readonly canAct: boolean;
  readonly chosen: readonly EntryRef[];
  readonly onChoose: (chosen: readonly EntryRef[]) => void;
  /** The items of an entry's menu. */
  readonly actions: (item: Item) => ReactNode;
}

/** One page of entries: sorted by their heads, chosen by their boxes, and each with a menu. Cards on narrow windows. */
export const EntryTable = <Item,>(props: EntryTableProps<Item>) => {
  const isWide = useIsDesktop();
  const { label, items, entryOf, columns, sort, onSort, canAct, chosen, onChoose } = props;
  const text = useText();
  const entries = items.map(entryOf);
  const onPage = entries.filter((entry) => chosen.some((other) => sameEntry(other, entry))).length;
  if (!isWide) return <EntryCards {...props} onPage={onPage} />;
  return (
    <Table colCount={columns.length + 2} rowCount={items.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {canAct && (
            <Th>
              <Checkbox
                aria-label={text('unplaced.chooseAll')}
                checked={onPage === items.length ? true : onPage > 0 ? 'indeterminate' : false}
                onCheckedChange={(on) => onChoose(on === true ? entries.map(refOf) : [])}
              />
            </Th>
          )}
          {columns.map((column) =>
            column.sort ? (
              <SortHead key={column.head} {...column.sort} sort={sort} onSort={onSort} display={column.display}>
                {column.head}
              </SortHead>
            ) : (
              <Th key={column.head} display={column.display}>
                <Typography variant="sigma" fontSize={1} textColor="neutral600">
                  {column.head}
                </Typography>
              </Th>
            ),
          )}
          {canAct && (
            <Th>
              <VisuallyHidden>{text('unplaced.actions')}</VisuallyHidden>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <EntryRow key={entryKeyOf(entryOf(item))} {...props} item={item} />
        ))}
      </Tbody>
    </Table>
  );
};

const EntryRow = <Item,>(props: EntryTableProps<Item> & { readonly item: Item }) => {
  const { item, columns, canAct } = props;
  return (
    <Tr>
      {canAct && (
        <Td>
          <EntryBox {...props} />
        </Td>
      )}
      {columns.map(({ head, display, frame: Frame = Td, cell }) => (
        <Frame key={head} display={display}>
          {cell(item)}
        </Frame>
      ))}
      {canAct && (
        <Td>
          <EntryMenu {...props} />
        </Td>
      )}
    </Tr>
  );
};

const EntryCards = <Item,>(props: EntryTableProps<Item> & { readonly onPage: number }) => {
  const { label, items, entryOf, columns, sort, onSort, canAct, onChoose, onPage } = props;
  const text = useText();
  const [title, ...others] = columns;
  return (
    <Cards
      label={label}
      head={
        <CardsHead
          choice={
            canAct
              ? {
                  label: text('unplaced.chooseAll'),
                  checked: onPage === items.length ? true : onPage > 0 ? 'indeterminate' : false,
                  onChange: (on) => onChoose(on ? items.map((item) => refOf(entryOf(item))) : []),
                }
              : undefined
          }
          sorts={columns.flatMap(({ head, sort: own }) => (own ? [{ ...own, name: head }] : []))}
          sort={sort}
          onSort={onSort}
        />
      }
    >
      {items.map((item) => (
        <Card key={entryKeyOf(entryOf(item))}>
          <Flex gap={3} alignItems="flex-start" justifyContent="space-between">
            <Flex gap={3} alignItems="flex-start" minWidth={0}>
              {canAct && <EntryBox {...props} item={item} />}
              <div>{title?.cell(item)}</div>
            </Flex>
            {canAct && <EntryMenu {...props} item={item} />}
          </Flex>
          <Flex gap={4} wrap="wrap" alignItems="flex-start">
            {others
              .filter(({ display }) => !display)
              .map(({ head, cell }) => (
                <div key={head}>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {head}
                  </Typography>
                  {cell(item)}
                </div>
              ))}
          </Flex>
        </Card>
      ))}
    </Cards>
  );
};

type OfItem<Item> = Pick<EntryTableProps<Item>, 'entryOf' | 'chosen' | 'onChoose' | 'actions'> & {
  readonly item: Item;
};

/** Chooses an entry, or gives it up. */
const EntryBox = <Item,>({ item, entryOf, chosen, onChoose }: OfItem<Item>) => {
  const text = useText();
  const entry = entryOf(item);
  const isChosen = chosen.some((other) => sameEntry(other, entry));
  const toggle = () =>
    onChoose(isChosen ? chosen.filter((other) => !sameEntry(other, entry)) : [...chosen, refOf(entry)]);
  return (
    <Checkbox
      aria-label={text('unplaced.choose', { title: entry.title })}
      checked={isChosen}
      onCheckedChange={toggle}
    />
  );
};

const EntryMenu = <Item,>({ item, entryOf, actions }: OfItem<Item>) => {
  const text = useText();
  return (
    <SimpleMenu
      tag={IconButton}
      icon={<More />}
      label={text('placement.actions', { title: entryOf(item).title })}
      variant="ghost"
    >
      {actions(item)}
    </SimpleMenu>
  );
};
