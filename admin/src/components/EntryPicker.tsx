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
import { useIntl } from 'react-intl';
import type { ContentTypeInfo, EntryRef } from '../../../types';
import { useTouchpointsEntriesQuery, useTouchpointsTitleFieldQuery } from '../services/contentManager';
import { useTouchpointsUnplacedQuery } from '../services/inventory/unplaced';
import { t } from '../utils/translate';
import { Empty, pending } from './states';

interface EntryPickerProps {
  /** The content types to choose from: those that take part and that the caller may read. */
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

const sameEntry = (a: EntryRef) => (b: EntryRef) => a.contentType === b.contentType && a.documentId === b.documentId;

/** Finds entries: those that are placed nowhere yet, or all entries of one content type. */
export const EntryPicker = ({ types, locale, multiple, chosen, onChange }: EntryPickerProps) => {
  const { formatMessage } = useIntl();
  const [scope, setScope] = useState<'unplaced' | 'all'>('unplaced');
  const [uid, setUid] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const text = useDebounce(search, SEARCH_DELAY).trim();
  const type = types.find((item) => item.uid === uid) ?? (scope === 'all' ? types[0] : undefined);
  const shared = { locale, text, multiple, chosen, onChange };
  const label = (key: string) => formatMessage({ id: t(key) });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Radio.Group
        aria-label={label('picker.scope')}
        value={scope}
        onValueChange={(value) => setScope(value === 'all' ? 'all' : 'unplaced')}
      >
        <Flex gap={5} wrap="wrap">
          <Radio.Item value="unplaced">{label('picker.scope.unplaced')}</Radio.Item>
          <Radio.Item value="all">{label('picker.scope.all')}</Radio.Item>
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
              clearLabel={label('common.clear')}
              placeholder={label('picker.search')}
            >
              {label('picker.search')}
            </Searchbar>
          </SearchForm>
        </Box>
        <Box minWidth="16rem">
          <SingleSelect
            aria-label={label('picker.type')}
            value={type?.uid ?? ''}
            placeholder={label('picker.type.all')}
            onChange={(value) => setUid(String(value))}
            onClear={scope === 'unplaced' ? () => setUid(null) : undefined}
            clearLabel={label('common.clear')}
          >
            {types.map((item) => (
              <SingleSelectOption key={item.uid} value={item.uid}>
                {item.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      {scope === 'all' && type ? <AllEntries {...shared} type={type} /> : <UnplacedEntries {...shared} type={type} />}
    </Flex>
  );
};

type ListProps = Omit<EntryPickerProps, 'types'> & { readonly text: string };

const UnplacedEntries = ({
  type,
  locale,
  text,
  ...props
}: ListProps & { readonly type: ContentTypeInfo | undefined }) => {
  const query = useTouchpointsUnplacedQuery(
    { contentTypes: type && [type.uid], locale, search: text || undefined, page: 1, pageSize: PAGE_SIZE },
    { refetchOnMountOrArgChange: true },
  );
  if (!query.data) return <>{pending(query)}</>;
  return <Candidates {...props} candidates={query.data.data} total={query.data.meta.pagination.total} />;
};

const AllEntries = ({ type, locale, text, ...props }: ListProps & { readonly type: ContentTypeInfo }) => {
  const title = useTouchpointsTitleFieldQuery(type.uid);
  const query = useTouchpointsEntriesQuery(
    {
      contentType: type.uid,
      titleField: title.data ?? 'documentId',
      _q: text || undefined,
      locale: type.localized ? locale : undefined,
      page: 1,
      pageSize: PAGE_SIZE,
    },
    { skip: title.data === undefined },
  );
  if (!title.data || !query.data) return <>{title.error ? pending(title) : pending(query)}</>;
  const candidates = query.data.entries.map((entry) => ({ ...entry, typeName: type.name }));
  return <Candidates {...props} candidates={candidates} total={query.data.total} />;
};

interface CandidatesProps extends Pick<EntryPickerProps, 'multiple' | 'chosen' | 'onChange'> {
  readonly candidates: readonly PickableEntry[];
  readonly total: number;
}

const Candidates = ({ candidates, total, multiple, chosen, onChange }: CandidatesProps) => {
  const { formatMessage } = useIntl();
  if (candidates.length === 0) return <Empty text={formatMessage({ id: t('picker.none') })} />;

  const toggle = ({ contentType, documentId }: PickableEntry) => {
    const entry = { contentType, documentId };
    if (chosen.some(sameEntry(entry))) onChange(chosen.filter((other) => !sameEntry(entry)(other)));
    else onChange(multiple ? [...chosen, entry] : [entry]);
  };

  return (
    <Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {candidates.map((candidate) => (
          <li key={`${candidate.contentType}#${candidate.documentId}`}>
            <Checkbox checked={chosen.some(sameEntry(candidate))} onCheckedChange={() => toggle(candidate)}>
              <Flex tag="span" direction="column" alignItems="flex-start">
                <span>{candidate.title}</span>
                <Typography tag="span" variant="pi" textColor="neutral600">
                  {candidate.typeName}
                  {' · '}
                  {formatMessage({ id: t(candidate.published ? 'entry.published' : 'entry.draft') })}
                </Typography>
              </Flex>
            </Checkbox>
          </li>
        ))}
      </Flex>
      {total > candidates.length && (
        <Box paddingTop={3}>
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: t('picker.more') }, { count: total - candidates.length })}
          </Typography>
        </Box>
      )}
    </Box>
  );
};
