import { MenuItem, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EntryRef, UnplacedEntry } from '../../../../../types';
import { EntryTable, type EntryColumn } from '../../../components/EntryTable';
import type { Sort } from '../../../components/SortHead';
import { TitleLink } from '../../../components/TitleLink';
import { refOf } from '../../../utils/entryRef';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';

interface UnplacedTableProps {
  readonly entries: readonly UnplacedEntry[];
  /** The list shows what was set aside. */
  readonly aside: boolean;
  readonly sort: Sort;
  readonly onSort: (sort: string) => void;
  readonly chosen: readonly EntryRef[];
  readonly onChoose: (chosen: readonly EntryRef[]) => void;
  readonly onAdd: (entry: EntryRef) => void;
  readonly onSetAside: (entry: EntryRef) => void;
}

/** One page of entries that are placed nowhere. */
export const UnplacedTable = ({ entries, aside, onAdd, onSetAside, ...list }: UnplacedTableProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { setup } = useCoverage();
  const columns: readonly EntryColumn<UnplacedEntry>[] = [
    {
      head: text('unplaced.title'),
      sort: { by: 'title', first: 'asc' },
      cell: (entry) => <Title entry={entry} />,
    },
    {
      head: text('unplaced.type'),
      cell: ({ typeName }) => <Typography textColor="neutral800">{typeName}</Typography>,
    },
    {
      head: text('unplaced.status'),
      cell: ({ published }) => (
        <Status size="XS" width="fit-content" variant={published ? 'success' : 'secondary'}>
          <Typography variant="pi" fontWeight="bold">
            {text(published ? 'entry.published' : 'entry.draft')}
          </Typography>
        </Status>
      ),
    },
    {
      head: text('unplaced.updatedAt'),
      sort: { by: 'updatedAt', first: 'desc' },
      cell: ({ updatedAt }) => (
        <Typography textColor="neutral800">{formatDate(updatedAt, { dateStyle: 'medium' })}</Typography>
      ),
    },
  ];
  return (
    <EntryTable
      {...list}
      label={text('coverage.tab.unplaced')}
      items={entries}
      entryOf={(entry) => entry}
      columns={columns}
      canAct={setup.permissions.place}
      actions={(entry) => (
        <>
          <MenuItem onSelect={() => onAdd(refOf(entry))}>{text('unplaced.add')}</MenuItem>
          <MenuItem onSelect={() => onSetAside(refOf(entry))}>
            {text(aside ? 'unplaced.bringBack' : 'unplaced.setAside')}
          </MenuItem>
        </>
      )}
    />
  );
};

const Title = ({ entry }: { readonly entry: UnplacedEntry }) => {
  const text = useText();
  const path = useEntryPath()(entry);
  return (
    <>
      {path ? <TitleLink to={path}>{entry.title}</TitleLink> : <Typography>{entry.title}</Typography>}
      {entry.rule && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {entry.rule.name ? text('rules.by', { name: entry.rule.name }) : text('rules.by.unnamed')}
        </Typography>
      )}
    </>
  );
};
