import { Box, Button, Flex } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import { Pagination } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ContentListPage, EntryRef } from '../../../../types';
import { PageFrame } from '../../components/PageFrame';
import { Updated } from '../../components/Updated';
import { Empty, pending } from '../../components/states';
import { BulkDialog } from '../../placing/bulk';
import { PLUGIN_ID } from '../../pluginId';
import { useText } from '../../utils/useText';
import { ContentFilters } from './ContentFilters';
import { ContentTable } from './ContentTable';
import { ContentTabs } from './ContentTabs';
import { SavedFilters } from './SavedFilters';
import { SelectionBar } from './SelectionBar';
import { isFiltered, PAGE_SIZES, savedPart, UNFILTERED } from './contentUrl';
import { useContent } from './context';
import { FileMenu } from './file/FileMenu';

interface ContentScreenProps {
  readonly list: {
    readonly data?: ContentListPage;
    readonly isLoading: boolean;
    readonly isFetching: boolean;
    readonly error?: unknown;
    readonly fulfilledTimeStamp?: number;
    readonly refetch: () => unknown;
  };
}

/** The list: found, filtered, sorted, chosen, and dealt with together. */
export const ContentScreen = ({ list }: ContentScreenProps) => {
  const text = useText();
  const { setup, url, setUrl } = useContent();
  const [chosen, setChosen] = useState<readonly EntryRef[]>([]);
  const [placing, setPlacing] = useState<readonly EntryRef[] | null>(null);
  const page = list.data;
  const unplaced = page?.meta.counts.unplaced ?? 0;

  // What is no longer in view must not be changed along with what is.
  const scope = `${savedPart(url)}#${url.page}`;
  useEffect(() => setChosen([]), [scope]);

  // What stood on the page in the URL may be gone.
  const last = Math.max(1, page?.meta.pagination.pageCount ?? url.page);
  useEffect(() => {
    if (url.page > last && !list.isFetching) setUrl({ page: last }, { replace: true });
  }, [url.page, last, list.isFetching, setUrl]);

  return (
    <PageFrame
      title={text('nav.content')}
      subtitle={text('content.subtitle')}
      secondaryAction={
        <Flex gap={2}>
          <FileMenu url={url} canPlace={setup.permissions.place} />
          <SavedFilters />
        </Flex>
      }
      primaryAction={
        setup.permissions.place && unplaced > 0 ? (
          <Button startIcon={<Lightning />} onClick={() => setUrl({ triage: true, placed: 'unplaced' })}>
            {text('content.triage', { count: unplaced })}
          </Button>
        ) : undefined
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <ContentFilters />
        <ContentTabs />
        {chosen.length > 0 && page && (
          <SelectionBar
            chosen={chosen}
            total={page.meta.pagination.total}
            onChoose={setChosen}
            onPlace={() => setPlacing(chosen)}
          />
        )}
        {!page ? (
          pending(list)
        ) : page.data.length === 0 ? (
          <Nothing />
        ) : (
          <Box aria-busy={list.isFetching}>
            <ContentTable items={page.data} chosen={chosen} onChoose={setChosen} onPlace={setPlacing} />
            <Flex justifyContent="flex-end" paddingTop={2}>
              <Updated at={list.fulfilledTimeStamp} />
            </Flex>
            <Pagination.Root {...page.meta.pagination} defaultPageSize={PAGE_SIZES[0]}>
              <Pagination.PageSize options={PAGE_SIZES.map(String)} />
              <Pagination.Links />
            </Pagination.Root>
          </Box>
        )}
      </Flex>
      {placing && (
        <BulkDialog
          entries={placing}
          locale={url.locale ?? undefined}
          onDone={() => setChosen([])}
          onClose={() => setPlacing(null)}
        />
      )}
    </PageFrame>
  );
};

/** Why there is nothing, and what to do about it. */
const Nothing = () => {
  const text = useText();
  const { setup, url, setUrl } = useContent();
  const taking = setup.contentTypes.filter(({ participates }) => participates);
  if (isFiltered(url) || url.search.trim() !== '') {
    return (
      <Empty
        text={text('content.none.found')}
        action={
          <Button variant="secondary" onClick={() => setUrl({ ...UNFILTERED, search: '', placed: null })}>
            {text('coverage.filters.clear')}
          </Button>
        }
      />
    );
  }
  if (taking.length === 0) {
    return (
      <Empty
        text={text('content.none.types')}
        action={
          setup.permissions.settings && (
            <Button tag={Link} to={`/settings/${PLUGIN_ID}`} variant="secondary">
              {text('content.none.types.settings')}
            </Button>
          )
        }
      />
    );
  }
  // Of what a person may not read nothing is listed: then nobody can say that there is nothing.
  if (taking.some(({ canRead }) => !canRead)) return <Empty text={text('list.none.readable')} />;
  return <Empty text={text(url.placed ? `content.none.${url.placed}` : 'content.none')} />;
};
