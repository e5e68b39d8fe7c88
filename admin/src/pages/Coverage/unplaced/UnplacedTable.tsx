import {
  Checkbox,
  IconButton,
  MenuItem,
  SimpleMenu,
  Status,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { EntryRef, UnplacedEntry } from '../../../../../types';
import { SortHead, type Sort } from '../../../components/SortHead';
import { TitleLink } from '../../../components/TitleLink';
import { t } from '../../../utils/translate';
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

const refOf = ({ contentType, documentId }: EntryRef): EntryRef => ({ contentType, documentId });
const sameEntry = (a: EntryRef, b: EntryRef) => a.contentType === b.contentType && a.documentId === b.documentId;
const COLUMNS = 6;

/** One page of entries that are placed nowhere. */
export const UnplacedTable = (props: UnplacedTableProps) => {
  const { entries, sort, onSort, chosen, onChoose } = props;
  const { formatMessage } = useIntl();
  const { setup } = useCoverage();
  const label = (key: string) => formatMessage({ id: t(key) });
  const all = chosen.length === entries.length ? true : chosen.length > 0 ? 'indeterminate' : false;
  return (
    <Table colCount={COLUMNS} rowCount={entries.length + 1} aria-label={label('coverage.tab.unplaced')}>
      <Thead>
        <Tr>
          {setup.permissions.place && (
            <Th>
              <Checkbox
                aria-label={label('unplaced.chooseAll')}
                checked={all}
                onCheckedChange={(on) => onChoose(on ? entries.map(refOf) : [])}
              />
            </Th>
          )}
          <SortHead by="title" first="asc" sort={sort} onSort={onSort}>
            {label('unplaced.title')}
          </SortHead>
          <PlainHead>{label('unplaced.type')}</PlainHead>
          <PlainHead>{label('unplaced.status')}</PlainHead>
          <SortHead by="updatedAt" first="desc" sort={sort} onSort={onSort}>
            {label('unplaced.updatedAt')}
          </SortHead>
          {setup.permissions.place && (
            <Th>
              <VisuallyHidden>{label('unplaced.actions')}</VisuallyHidden>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <UnplacedRow key={`${entry.contentType}#${entry.documentId}`} {...props} entry={entry} />
        ))}
      </Tbody>
    </Table>
  );
};

const PlainHead = ({ children }: { readonly children: string }) => (
  <Th>
    <Typography variant="sigma" textColor="neutral600">
      {children}
    </Typography>
  </Th>
);

const UnplacedRow = ({
  entry,
  aside,
  chosen,
  onChoose,
  onAdd,
  onSetAside,
}: UnplacedTableProps & { readonly entry: UnplacedEntry }) => {
  const { formatMessage, formatDate } = useIntl();
  const { setup } = useCoverage();
  const pathOf = useEntryPath();
  const path = pathOf(entry);
  const isChosen = chosen.some((other) => sameEntry(other, entry));
  return (
    <Tr>
      {setup.permissions.place && (
        <Td>
          <Checkbox
            aria-label={formatMessage({ id: t('unplaced.choose') }, { title: entry.title })}
            checked={isChosen}
            onCheckedChange={() =>
              onChoose(isChosen ? chosen.filter((other) => !sameEntry(other, entry)) : [...chosen, refOf(entry)])
            }
          />
        </Td>
      )}
      <Td>
        {path ? <TitleLink to={path}>{entry.title}</TitleLink> : <Typography>{entry.title}</Typography>}
        {entry.rule && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {entry.rule.name
              ? formatMessage({ id: t('rules.by') }, { name: entry.rule.name })
              : formatMessage({ id: t('rules.by.unnamed') })}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography textColor="neutral800">{entry.typeName}</Typography>
      </Td>
      <Td>
        <Status size="XS" width="fit-content" variant={entry.published ? 'success' : 'secondary'}>
          <Typography variant="pi" fontWeight="bold">
            {formatMessage({ id: t(entry.published ? 'entry.published' : 'entry.draft') })}
          </Typography>
        </Status>
      </Td>
      <Td>
        <Typography textColor="neutral800">{formatDate(entry.updatedAt, { dateStyle: 'medium' })}</Typography>
      </Td>
      {setup.permissions.place && (
        <Td>
          <SimpleMenu
            tag={IconButton}
            icon={<More />}
            label={formatMessage({ id: t('placement.actions') }, { title: entry.title })}
            variant="ghost"
          >
            <MenuItem onSelect={() => onAdd(refOf(entry))}>{formatMessage({ id: t('unplaced.add') })}</MenuItem>
            <MenuItem onSelect={() => onSetAside(refOf(entry))}>
              {formatMessage({ id: t(aside ? 'unplaced.bringBack' : 'unplaced.setAside') })}
            </MenuItem>
          </SimpleMenu>
        </Td>
      )}
    </Tr>
  );
};
