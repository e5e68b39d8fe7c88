import {
  Box,
  Checkbox,
  Flex,
  Radio,
  Searchbar,
  SearchForm,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';
import { entryKeyOf } from '../../../engine';
import type { ContentTypeInfo, EntryRef } from '../../../types';
import { useGetContentQuery } from '../services/inventory/list';
import { useTouchpointsUnplacedQuery } from '../services/inventory/unplaced';
import type { QueryOf } from '../services/request';
import { refOf, sameEntry } from '../utils/entryRef';
import { useText } from '../utils/useText';
import { Empty, pending } from './states';

interface EntryPickerProps {
  /** The content types to choose from: those that are included and that the caller can read. */
  readonly types: readonly ContentTypeInfo[];
  readonly locale?: string;
  /** Several entries may be chosen. */
  readonly multiple: boolean;
  readonly chosen: readonly EntryRef[];
  readonly onChange: (chosen: readonly EntryRef[]) => void;
}

interface PickableEntry extends EntryRef {
  readonly title: string;
  readonly typeName: string;
  readonly published: boolean;
}

/** How many entries one answer shows; a search narrows down the rest. */
const PAGE_SIZE = 20;
const SEARCH_DELAY = 250;

/** Finds entries: those that are placed nowhere yet, or all. */
export const EntryPicker = ({ types, locale, multiple, chosen, onChange }: EntryPickerProps) => {
  const text = useText();
  const [scope, setScope] = useState<'unplaced' | 'all'>('unplaced');
  const [uid, setUid] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const sought = useDebounce(search, SEARCH_DELAY).trim();
  const type = types.find((item) => item.uid === uid);
  const asked = {
    contentTypes: (type ? [type] : types).map((item) => item.uid),
    locale,
    search: sought || undefined,
    page: 1,
    pageSize: PAGE_SIZE,
  };
  const List = scope === 'all' ? AllEntries : UnplacedEntries;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Radio.Group
        aria-label={text('picker.scope')}
        value={scope}
        onValueChange={(value) => setScope(value === 'all' ? 'all' : 'unplaced')}
      >
        <Flex gap={5} wrap="wrap">
          <Radio.Item value="unplaced">{text('picker.scope.unplaced')}</Radio.Item>
          <Radio.Item value="all">{text('picker.scope.all')}</Radio.Item>
        </Flex>
      </Radio.Group>
      <Flex gap={2} alignItems="flex-end">
        <Box flex={1}>
          <SearchForm onSubmit={(event) => event.preventDefault()}>
            <Searchbar
              name="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onClear={() => setSearch('')}
              clearLabel={text('common.clear')}
              placeholder={text('picker.search')}
            >
              {text('picker.search')}
            </Searchbar>
          </SearchForm>
        </Box>
        <Box minWidth="16rem">
          <SingleSelect
            aria-label={text('picker.type')}
            value={type?.uid ?? ''}
            placeholder={text('picker.type.all')}
            onChange={(value) => setUid(String(value))}
            onClear={() => setUid(null)}
            clearLabel={text('common.clear')}
          >
            {types.map((item) => (
              <SingleSelectOption key={item.uid} value={item.uid}>
                {item.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      {types.length > 0 && <List asked={asked} multiple={multiple} chosen={chosen} onChange={onChange} />}
    </Flex>
  );
};

interface ListProps extends Pick<EntryPickerProps, 'multiple' | 'chosen' | 'onChange'> {
  /** What the server is asked for. */
  readonly asked: QueryOf<'GET /unplaced'> & QueryOf<'GET /content'>;
}

const UnplacedEntries = ({ asked, ...props }: ListProps) => {
  const query = useTouchpointsUnplacedQuery(asked, { refetchOnMountOrArgChange: true });
  if (!query.data) return <>{pending(query)}</>;
  return <Candidates {...props} candidates={query.data.data} total={query.data.meta.pagination.total} />;
};

const AllEntries = ({ asked, ...props }: ListProps) => {
  const query = useGetContentQuery(asked, { refetchOnMountOrArgChange: true });
  if (!query.data) return <>{pending(query)}</>;
  const { data, meta } = query.data;
  const candidates = data.map((entry) => ({ ...entry, published: entry.status !== 'draft' }));
  return <Candidates {...props} candidates={candidates} total={meta.pagination.total} />;
};

interface CandidatesProps extends Pick<EntryPickerProps, 'multiple' | 'chosen' | 'onChange'> {
  readonly candidates: readonly PickableEntry[];
  readonly total: number;
}

const Candidates = ({ candidates, total, multiple, chosen, onChange }: CandidatesProps) => {
  const text = useText();
  if (candidates.length === 0) return <Empty text={text('picker.none')} />;

  const isChosen = (entry: EntryRef) => chosen.some((other) => sameEntry(other, entry));
  const toggle = (candidate: PickableEntry) => {
    if (isChosen(candidate)) onChange(chosen.filter((other) => !sameEntry(other, candidate)));
    else onChange(multiple ? [...chosen, refOf(candidate)] : [refOf(candidate)]);
  };

  return (
    <Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {candidates.map((candidate) => (
          <li key={entryKeyOf(candidate)}>
            <Checkbox checked={isChosen(candidate)} onCheckedChange={() => toggle(candidate)}>
              <Flex tag="span" direction="column" alignItems="flex-start">
                <span>{candidate.title}</span>
                <Typography tag="span" variant="pi" textColor="neutral600">
                  {candidate.typeName}
                  {' · '}
                  {text(candidate.published ? 'entry.published' : 'entry.draft')}
                </Typography>
              </Flex>
            </Checkbox>
          </li>
        ))}
      </Flex>
      {total > candidates.length && (
        <Box paddingTop={3}>
          <Typography variant="pi" textColor="neutral600">
            {text('picker.more', { count: total - candidates.length })}
          </Typography>
        </Box>
      )}
    </Box>
  );
};
