import { Button } from '@strapi/design-system';
import { FilterBar } from '../../components/FilterBar';
import { MultiFilter } from '../../components/MultiFilter';
import { OneFilter } from '../../components/OneFilter';
import { SearchBox } from '../../components/SearchBox';
import { useText } from '../../utils/useText';
import { isFiltered, NONE, STATUSES, UNFILTERED, type ContentUrl } from './contentUrl';
import { useContent } from './context';

const YES_OR_NO = { '1': true, '0': false } as const;
const readYesOrNo = (value: string | null) => (value === null ? null : YES_OR_NO[value as '1' | '0']);
const writeYesOrNo = (value: boolean | null) => (value === null ? null : value ? '1' : '0');

/** What is searched for, and which of the entries are listed. A filter that could only say one thing is not there. */
export const ContentFilters = () => {
  const text = useText();
  const { setup, segments, page, url, setUrl } = useContent();
  const types = setup.contentTypes.filter(({ participates, canRead }) => participates && canRead);
  const authors = page?.meta.authors ?? [];
  return (
    <FilterBar aria-label={text('coverage.filters')}>
      <SearchBox value={url.search} onSearch={(search) => setUrl({ search }, { replace: true })} />
      {types.length > 1 && (
        <MultiFilter
          label={text('coverage.filter.types')}
          of="types"
          options={types.map(({ uid, name }) => ({ value: uid, name }))}
          value={url.contentTypes}
          onChange={(contentTypes) => setUrl({ contentTypes })}
        />
      )}
      <OneFilter
        label={text('unplaced.status')}
        of="status"
        options={STATUSES.map((status) => ({ value: status, name: text(`content.status.${status}`) }))}
        value={url.status}
        onChange={(status) => setUrl({ status: status as ContentUrl['status'] })}
      />
      {setup.locales.length > 1 && (
        <OneFilter
          label={text('coverage.filter.locale')}
          of="locale"
          options={setup.locales.map(({ code, name }) => ({ value: code, name }))}
          value={url.locale}
          onChange={(locale) => setUrl({ locale })}
        />
      )}
      <PlaceFilters />
      {segments.length > 0 && (
        <OneFilter
          label={text('coverage.filter.segment')}
          of="segment"
          options={[
            { value: NONE, name: text('common.everyone') },
            ...segments.map(({ slug, name }) => ({ value: slug, name })),
          ]}
          value={url.segment}
          onChange={(segment) => setUrl({ segment })}
        />
      )}
      <OneFilter
        label={text('content.freshness')}
        of="freshness"
        options={[
          { value: '1', name: text('content.stale') },
          { value: '0', name: text('content.notStale') },
        ]}
        value={writeYesOrNo(url.stale)}
        onChange={(stale) => setUrl({ stale: readYesOrNo(stale) })}
      />
      <OneFilter
        label={text('content.placedBy')}
        of="placedBy"
        options={[
          { value: '1', name: text('content.placedBy.rule') },
          { value: '0', name: text('content.placedBy.person') },
        ]}
        value={writeYesOrNo(url.byRule)}
        onChange={(byRule) => setUrl({ byRule: readYesOrNo(byRule) })}
      />
      {(authors.length > 1 || url.author) && (
        <OneFilter
          label={text('content.author')}
          of="author"
          options={authors.map(({ id, name }) => ({ value: String(id), name }))}
          value={url.author}
          onChange={(author) => setUrl({ author })}
        />
      )}
      {isFiltered(url) && (
        <Button variant="ghost" size="S" onClick={() => setUrl(UNFILTERED)}>
          {text('coverage.filters.clear')}
        </Button>
      )}
    </FilterBar>
  );
};

/** Where the entries stand. */
const PlaceFilters = () => {
  const text = useText();
  const { journeys, touchpoints, url, setUrl } = useContent();
  const shown = url.journey === null ? journeys : journeys.filter(({ slug }) => slug === url.journey);
  const stages = new Map(shown.flatMap(({ stages: own }) => own.map(({ slug, name }) => [slug, name] as const)));
  return (
    <>
      {journeys.length > 1 && (
        <OneFilter
          label={text('content.journey')}
          of="journey"
          options={journeys.map(({ slug, name }) => ({ value: slug, name }))}
          value={url.journey}
          onChange={(journey) => setUrl({ journey, stage: null })}
        />
      )}
      <OneFilter
        label={text('content.stage')}
        of="stage"
        options={[...stages].map(([value, name]) => ({ value, name }))}
        value={url.stage}
        onChange={(stage) => setUrl({ stage })}
      />
      <OneFilter
        label={text('content.touchpoint')}
        of="touchpoint"
        options={[
          { value: NONE, name: text('common.wholeStage') },
          ...touchpoints.map(({ slug, name }) => ({ value: slug, name })),
        ]}
        value={url.touchpoint}
        onChange={(touchpoint) => setUrl({ touchpoint })}
      />
    </>
  );
};
