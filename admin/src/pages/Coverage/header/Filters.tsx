import { Box, Button, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { DayField } from '../../../components/DayField';
import type { Coverage, CoverageQuery, Segment, Setup } from '../../../../../types';
import { FilterBar } from '../../../components/FilterBar';
import { MultiFilter } from '../../../components/MultiFilter';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { audienceName, choosable } from '../../../utils/audiences';
import { useText } from '../../../utils/useText';
import {
  ALL_LOCALES,
  type CoverageUrl,
  type CoverageUrlChange,
  type SetCoverageUrl,
  type CoverageTab,
} from '../model/useCoverageUrl';
import { Compare } from './Compare';
import { Narrowing } from './Narrowing';

interface FiltersProps {
  readonly setup: Setup;
  /** What is looked at, as the server takes it, and its answer once it is there. */
  readonly query: CoverageQuery;
  readonly coverage: Coverage | undefined;
  readonly segments: readonly Segment[];
  readonly url: CoverageUrl;
  readonly setUrl: SetCoverageUrl;
}

/** Stands for no segment at all: the select cannot hold an empty value. */
const ALL_CONTENT = '*';

/** The filters that each view obeys. */
const OBEYED: Readonly<Record<CoverageTab, readonly ('segment' | 'types' | 'at' | 'cells' | 'compare')[]>> = {
  grid: ['segment', 'types', 'at', 'cells', 'compare'],
  gaps: ['segment', 'types', 'at', 'cells'],
  trend: [],
  unplaced: ['types'],
  review: ['types'],
};

/** No filter at all. */
const UNFILTERED = {
  locale: null,
  segment: null,
  contentTypes: [],
  at: null,
  owners: [],
  channels: [],
  states: [],
  compare: null,
} as const satisfies CoverageUrlChange;

/** Whose eyes coverage is seen with (locale, segment, content types and day), which cells are shown, and beside what. */
export const Filters = ({ setup, query, coverage, segments, url, setUrl }: FiltersProps) => {
  const text = useText();
  const defaultLocale = setup.locales.find(({ isDefault }) => isDefault)?.code ?? null;
  const types = setup.contentTypes.filter(({ participates }) => participates);
  const label = (key: string, value: string) => `${text(key)}: ${value}`;
  const localeName = (code: string) =>
    code === ALL_LOCALES
      ? text('common.allLocales')
      : (setup.locales.find((locale) => locale.code === code)?.name ?? code);
  const audience = (slug: string) =>
    audienceName(
      slug === ALL_CONTENT ? null : slug,
      (one) => segments.find((segment) => segment.slug === one)?.name ?? one,
      text,
    );
  const obeys = (filter: (typeof OBEYED)[CoverageTab][number]) => OBEYED[url.tab].includes(filter);
  const filtered = (Object.keys(UNFILTERED) as (keyof typeof UNFILTERED)[]).some(
    (key) => String(url[key] ?? '') !== String(UNFILTERED[key] ?? ''),
  );

  return (
    <FilterBar aria-label={text('coverage.filters')}>
      {setup.locales.length > 1 && (
        <SingleSelect
          size="S"
          aria-label={text('coverage.filter.locale')}
          value={url.locale ?? defaultLocale ?? ALL_LOCALES}
          onChange={(code) => setUrl({ locale: code === defaultLocale ? null : String(code) })}
          customizeContent={(code) => label('coverage.filter.locale', localeName(String(code)))}
        >
          {setup.locales.map(({ code, name }) => (
            <SingleSelectOption key={code} value={code}>
              {name}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value={ALL_LOCALES}>{text('common.allLocales')}</SingleSelectOption>
        </SingleSelect>
      )}
      {obeys('segment') && segments.length > 0 && (
        <SingleSelect
          size="S"
          aria-label={text('coverage.filter.segment')}
          value={url.segment ?? ALL_CONTENT}
          onChange={(slug) => setUrl({ segment: slug === ALL_CONTENT ? null : String(slug) })}
          customizeContent={(slug) => label('coverage.filter.segment', audience(String(slug)))}
        >
          {[ALL_CONTENT, NO_SEGMENT, ...choosable(segments).map(({ slug }) => slug)].map((slug) => (
            <SingleSelectOption key={slug} value={slug}>
              {audience(slug)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      {obeys('types') && (
        <MultiFilter
          label={text('coverage.filter.types')}
          options={types.map(({ uid, name }) => ({ value: uid, name }))}
          value={url.contentTypes}
          onChange={(uids) => setUrl({ contentTypes: uids })}
        />
      )}
      {obeys('at') && (
        <Box>
          <DayField
            size="S"
            label={text('coverage.filter.at')}
            placeholder={label('coverage.filter.at', text('coverage.filter.at.now'))}
            value={url.at}
            onChange={(at) => setUrl({ at })}
          />
        </Box>
      )}
      {obeys('cells') && <Narrowing coverage={coverage} url={url} setUrl={setUrl} />}
      {obeys('compare') && <Compare setup={setup} segments={segments} query={query} url={url} setUrl={setUrl} />}
      {filtered && (
        <Button variant="ghost" size="S" onClick={() => setUrl(UNFILTERED)}>
          {text('coverage.filters.clear')}
        </Button>
      )}
    </FilterBar>
  );
};
