import { Box, Checkbox, Flex } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { EntryRef } from '../../../../../types';
import { SearchBox } from '../../../components/SearchBox';
import { parseSort } from '../../../components/SortHead';
import { Empty, pending } from '../../../components/states';
import { useSetAside } from '../../../components/useSetAside';
import { BulkDialog } from '../../../placing/bulk';
import { useTouchpointsUnplacedQuery } from '../../../services/inventory/unplaced';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { PAGE_SIZES } from '../model/useCoverageUrl';
import { useExistingPage } from '../model/useExistingPage';
import { BulkBar } from './BulkBar';
import { UnplacedTable } from './UnplacedTable';

const DEFAULT_SORT = 'updatedAt:desc';

/** Entries that are placed nowhere, and those set aside as "not journey content": found, chosen, and dealt with together. */
export const Unplaced = () => {
  const text = useText();
  const { query, url, setUrl, setup } = useCoverage();
  const [chosen, setChosen] = useState<readonly EntryRef[]>([]);
  const [adding, setAdding] = useState<readonly EntryRef[] | null>(null);
  const { setAside, moving } = useSetAside();
  const sort = parseSort(url.sort, DEFAULT_SORT);
  const list = useTouchpointsUnplacedQuery(
    {
      contentTypes: url.contentTypes,
      locale: query.locale,
      search: url.search.trim() || undefined,
      setAside: url.setAside || undefined,
      page: url.page,
      pageSize: url.pageSize,
      sort: `${sort.by}:${sort.order}`,
    },
    { refetchOnMountOrArgChange: true },
  );

  useExistingPage(list.data?.meta.pagination);

  // What is no longer in view must not be changed along with what is.
  const scope = JSON.stringify([url.contentTypes, query.locale, url.search, url.setAside, url.page, url.pageSize]);
  useEffect(() => setChosen([]), [scope]);

  const move = (entries: readonly EntryRef[]) => setAside(entries, !url.setAside, () => setChosen([]));

  const filtered = url.search.trim() !== '' || url.contentTypes.length > 0;
  // Of what a person may not read nothing is listed: then nobody can say that there is nothing.
  const readsAll = setup.contentTypes.every(({ participates, canRead }) => canRead || !participates);
  const none = readsAll ? 'unplaced.none' : 'list.none.readable';
  const nothing = url.setAside ? 'unplaced.none.aside' : filtered ? 'unplaced.none.found' : none;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap">
        <SearchBox value={url.search} onSearch={(search) => setUrl({ search }, { replace: true })} />
        <Checkbox checked={url.setAside} onCheckedChange={(on) => setUrl({ setAside: on === true })}>
          {text('unplaced.showAside')}
        </Checkbox>
      </Flex>
      {setup.permissions.place && chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          aside={url.setAside}
          busy={moving}
          onAdd={() => setAdding(chosen)}
          onSetAside={() => void move(chosen)}
        />
      )}
      {!list.data ? (
        pending(list)
      ) : list.data.data.length === 0 ? (
        <Empty text={text(nothing)} />
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
            onSetAside={(entry) => void move([entry])}
          />
          <Pagination.Root {...list.data.meta.pagination} defaultPageSize={PAGE_SIZES[0]}>
            <Pagination.PageSize options={PAGE_SIZES.map(String)} />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      )}
      {adding && (
        <BulkDialog
          entries={adding}
          locale={query.locale}
          onDone={() => setChosen([])}
          onClose={() => setAdding(null)}
        />
      )}
    </Flex>
  );
};
