import { Pagination, useDebounce, useNotification } from '@strapi/strapi/admin';
import { Box, Checkbox, Flex, Searchbar, SearchForm } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { EntryRef } from '../../../../../types';
import { parseSort } from '../../../components/SortHead';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsSetAsideMutation, useTouchpointsUnplacedQuery } from '../../../services/coverage';
import { errorMessage } from '../../../utils/errors';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';
import { AddToJourneyDialog } from './AddToJourneyDialog';
import { BulkBar } from './BulkBar';
import { UnplacedTable } from './UnplacedTable';

const PAGE_SIZE = 25;
const DEFAULT_SORT = 'updatedAt:desc';
const SEARCH_DELAY = 300;

/** Entries that are placed nowhere, and those set aside as "not journey content": found, chosen, and dealt with together. */
export const Unplaced = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { query, url, setUrl, setup } = useCoverage();
  const [chosen, setChosen] = useState<readonly EntryRef[]>([]);
  const [adding, setAdding] = useState<readonly EntryRef[] | null>(null);
  const [setAside, { isLoading: moving }] = useTouchpointsSetAsideMutation();
  const sort = parseSort(url.sort, DEFAULT_SORT);
  const list = useTouchpointsUnplacedQuery(
    {
      contentTypes: url.contentTypes,
      locale: query.locale,
      search: url.search.trim() || undefined,
      setAside: url.setAside || undefined,
      page: url.page,
      pageSize: PAGE_SIZE,
      sort: `${sort.by}:${sort.order}`,
    },
    { refetchOnMountOrArgChange: true },
  );

  // What is no longer in view must not be changed along with what is.
  const scope = JSON.stringify([url.contentTypes, query.locale, url.search, url.setAside, url.page]);
  useEffect(() => setChosen([]), [scope]);

  const move = async (entries: readonly EntryRef[], aside: boolean) => {
    const answer = await setAside({ entries: [...entries], setAside: aside });
    if ('error' in answer) {
      const message = errorMessage(answer.error) ?? formatMessage({ id: t('common.error.text') });
      toggleNotification({ type: 'danger', message });
      return;
    }
    setChosen([]);
    const done = aside ? 'unplaced.setAside.done' : 'unplaced.bringBack.done';
    toggleNotification({ type: 'success', message: formatMessage({ id: t(done) }, { count: answer.data.changed }) });
  };

  const filtered = url.search.trim() !== '' || url.contentTypes.length > 0;
  const nothing = url.setAside ? 'unplaced.none.aside' : filtered ? 'unplaced.none.found' : 'unplaced.none';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap">
        <SearchBox value={url.search} onSearch={(search) => setUrl({ search }, { replace: true })} />
        <Checkbox checked={url.setAside} onCheckedChange={(on) => setUrl({ setAside: on === true })}>
          {formatMessage({ id: t('unplaced.showAside') })}
        </Checkbox>
      </Flex>
      {setup.permissions.place && chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          aside={url.setAside}
          busy={moving}
          onAdd={() => setAdding(chosen)}
          onSetAside={() => void move(chosen, !url.setAside)}
        />
      )}
      {!list.data ? (
        pending(list)
      ) : list.data.data.length === 0 ? (
        <Empty text={formatMessage({ id: t(nothing) })} />
      ) : (
        <Box aria-busy={list.isFetching}>
          <UnplacedTable
            entries={list.data.data}
            aside={url.setAside}
            sort={sort}
            onSort={(next) => setUrl({ sort: next })}
            chosen={chosen}
            onChoose={setChosen}
            onAdd={(entry) => setAdding([entry])}
            onSetAside={(entry) => void move([entry], !url.setAside)}
          />
          <Pagination.Root {...list.data.meta.pagination} defaultPageSize={PAGE_SIZE}>
            <Box />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      )}
      {adding && (
        <AddToJourneyDialog
          entries={adding}
          onClose={(done) => {
            setAdding(null);
            if (done) setChosen([]);
          }}
        />
      )}
    </Flex>
  );
};

/** Searches as one types, a moment after the last key. */
const SearchBox = ({ value, onSearch }: { readonly value: string; readonly onSearch: (text: string) => void }) => {
  const { formatMessage } = useIntl();
  const [text, setText] = useState(value);
  const settled = useDebounce(text, SEARCH_DELAY);

  const latest = useRef({ value, onSearch });
  latest.current = { value, onSearch };

  // Only what was typed starts a search: the URL changing underneath must not bring an old text back.
  useEffect(() => {
    if (settled !== latest.current.value) latest.current.onSearch(settled);
  }, [settled]);

  return (
    <Box width="28rem">
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar
          name="search"
          size="S"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onClear={() => setText('')}
          clearLabel={formatMessage({ id: t('common.clear') })}
          placeholder={formatMessage({ id: t('unplaced.search') })}
        >
          {formatMessage({ id: t('unplaced.search') })}
        </Searchbar>
      </SearchForm>
    </Box>
  );
};
