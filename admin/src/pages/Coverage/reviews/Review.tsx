import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { EntryRef, Verdict } from '../../../../../types';
import { HiddenLine } from '../../../components/HiddenLine';
import { SearchBox } from '../../../components/SearchBox';
import { parseSort } from '../../../components/SortHead';
import { Empty, pending } from '../../../components/states';
import { useGetReviewsQuery } from '../../../services/reviews';
import { refOf } from '../../../utils/entryRef';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { PAGE_SIZES } from '../model/useCoverageUrl';
import { useExistingPage } from '../model/useExistingPage';
import { readReviewFilter, REVIEW_FILTERS, VERDICTS } from '../model/verdicts';
import { ReviewDialog } from './ReviewDialog';
import { ReviewDone } from './ReviewDone';
import { ReviewTable } from './ReviewTable';
import { useReviewing } from './useReviewing';

const DEFAULT_SORT = 'freshUntil:asc';
/** Everything that needs a look. */
const OPEN = 'open';

/** What a verdict is asked for. */
interface AskedVerdict {
  readonly entries: readonly EntryRef[];
  readonly title?: string;
  readonly verdict: Verdict;
}

/** Live content that nobody touched for long, or that waits for an update: looked at again, one by one or together. */
export const Review = () => {
  const text = useText();
  const { journey, query, url, setUrl, setup, names } = useCoverage();
  const [chosen, setChosen] = useState<readonly EntryRef[]>([]);
  const [asked, setAsked] = useState<AskedVerdict | null>(null);
  const reviewing = useReviewing(query.locale);
  const sort = parseSort(url.sort, DEFAULT_SORT);
  const list = useGetReviewsQuery(
    {
      journey: journey.slug,
      locale: query.locale,
      contentTypes: [...url.contentTypes],
      verdict: url.verdict ?? undefined,
      search: url.search.trim() || undefined,
      page: url.page,
      pageSize: url.pageSize,
      sort: `${sort.by}:${sort.order}`,
    },
    { refetchOnMountOrArgChange: true },
  );
  useExistingPage(list.data?.meta.pagination);

  // What is no longer in view must not be judged along with what is.
  const scope = JSON.stringify([
    journey.slug,
    url.contentTypes,
    query.locale,
    url.search,
    url.verdict,
    url.page,
    url.pageSize,
  ]);
  useEffect(() => setChosen([]), [scope]);

  const nothing =
    url.search.trim() || url.contentTypes.length > 0 ? 'review.none.found' : `review.none.${url.verdict ?? OPEN}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap">
        <SearchBox value={url.search} onSearch={(search) => setUrl({ search }, { replace: true })} />
        <SingleSelect
          size="S"
          aria-label={text('review.filter')}
          value={url.verdict ?? OPEN}
          onChange={(value) => setUrl({ verdict: readReviewFilter(String(value)) })}
        >
          {[OPEN, ...REVIEW_FILTERS].map((filter) => (
            <SingleSelectOption key={filter} value={filter}>
              {text(`review.filter.${filter}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Flex>
      <ReviewDone reviewing={reviewing} />
      {setup.permissions.place && chosen.length > 0 && (
        <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('unplaced.bulk')}>
          <Typography aria-live="polite" textColor="neutral600">
            {text('unplaced.chosen', { count: chosen.length })}
          </Typography>
          {VERDICTS.map((verdict) => (
            <Button
              key={verdict}
              size="S"
              variant={verdict === 'good' ? 'default' : 'tertiary'}
              onClick={() => setAsked({ entries: chosen, verdict })}
            >
              {text(`review.verdict.${verdict}`)}
            </Button>
          ))}
        </Flex>
      )}
      {!list.data ? (
        pending(list)
      ) : list.data.data.length === 0 ? (
        <Empty text={text(list.data.meta.hidden > 0 ? 'list.none.readable' : nothing)} />
      ) : (
        <Box aria-busy={list.isFetching}>
          <ReviewTable
            items={list.data.data}
            sort={sort}
            onSort={(next) => setUrl({ sort: next })}
            chosen={chosen}
            onChoose={setChosen}
            onReview={(item, verdict) => setAsked({ entries: [refOf(item.entry)], title: item.entry.title, verdict })}
          />
          <Pagination.Root {...list.data.meta.pagination} defaultPageSize={PAGE_SIZES[0]}>
            <Pagination.PageSize options={PAGE_SIZES.map(String)} />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      )}
      {list.data && <HiddenLine count={list.data.meta.hidden} beside={list.data.data.length} />}
      {asked && (
        <ReviewDialog
          {...asked}
          localeName={query.locale && names.locale(query.locale)}
          reviewing={reviewing}
          onClose={(done) => {
            setAsked(null);
            if (done) setChosen([]);
          }}
        />
      )}
    </Flex>
  );
};
