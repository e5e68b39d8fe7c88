import type { PlacedState } from '../../../../types';
import type { QueryOf } from '../../services/request';

/** How many rows a page may have; the first is as usual. */
export const PAGE_SIZES = [25, 50, 100] as const;
export const STATUSES = ['draft', 'modified', 'published'] as const;
export const STATES = ['placed', 'unplaced', 'setAside'] as const;
const SORTS = ['updatedAt:desc', 'updatedAt:asc', 'title:asc', 'title:desc', 'type:asc', 'type:desc'] as const;
export const DEFAULT_SORT = SORTS[0];

/** In place of a touchpoint: the whole stage; of a segment: for everyone. */
export const NONE = '-';

/** What the Content screen shows, as its URL says. `null`: not filtered by. */
export interface ContentUrl {
  readonly journey: string | null;
  readonly contentTypes: readonly string[];
  readonly locale: string | null;
  readonly status: (typeof STATUSES)[number] | null;
  readonly placed: PlacedState | null;
  readonly stage: string | null;
  readonly touchpoint: string | null;
  readonly segment: string | null;
  readonly stale: boolean | null;
  readonly byRule: boolean | null;
  readonly author: string | null;
  readonly search: string;
  readonly sort: (typeof SORTS)[number] | null;
  readonly page: number;
  readonly pageSize: number;
  /** The entries are gone through one by one. */
  readonly triage: boolean;
}

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((known) => known === value) ?? null;
const yesOrNo = (value: string | null): boolean | null => (value === '1' ? true : value === '0' ? false : null);
const digit = (value: boolean | null) => (value === null ? null : value ? '1' : '0');

export const readUrl = (params: URLSearchParams): ContentUrl => {
  const page = Number(params.get('page'));
  return {
    journey: params.get('journey'),
    contentTypes: params.get('types')?.split(',').filter(Boolean) ?? [],
    locale: params.get('locale'),
    status: oneOf(STATUSES, params.get('status')),
    placed: oneOf(STATES, params.get('placed')),
    stage: params.get('stage'),
    touchpoint: params.get('touchpoint'),
    segment: params.get('segment'),
    stale: yesOrNo(params.get('stale')),
    byRule: yesOrNo(params.get('rule')),
    author: params.get('author'),
    search: params.get('q') ?? '',
    sort: oneOf(SORTS, params.get('sort')),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: PAGE_SIZES.find((size) => String(size) === params.get('pageSize')) ?? PAGE_SIZES[0],
    triage: params.has('triage'),
  };
};

/** The URL's parameters; what is as usual is left out, so that links stay short. */
export const writeUrl = (url: ContentUrl): Record<string, string> => {
  const entries: readonly (readonly [string, string | null | false])[] = [
    ['placed', url.placed],
    ['q', url.search],
    ['types', url.contentTypes.join(',')],
    ['status', url.status],
    ['locale', url.locale],
    ['journey', url.journey],
    ['stage', url.stage],
    ['touchpoint', url.touchpoint],
    ['segment', url.segment],
    ['stale', digit(url.stale)],
    ['rule', digit(url.byRule)],
    ['author', url.author],
    ['sort', url.sort !== DEFAULT_SORT && url.sort],
    ['page', url.page > 1 && String(url.page)],
    ['pageSize', url.pageSize !== PAGE_SIZES[0] && String(url.pageSize)],
    ['triage', url.triage && '1'],
  ];
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => Boolean(entry[1])));
};

/** What a saved filter keeps: everything but the page, and whether the entries are gone through one by one. */
export const savedPart = (url: ContentUrl): string =>
  new URLSearchParams(writeUrl({ ...url, page: 1, triage: false })).toString();

/** No filter at all. */
export const UNFILTERED = {
  journey: null,
  contentTypes: [],
  locale: null,
  status: null,
  stage: null,
  touchpoint: null,
  segment: null,
  stale: null,
  byRule: null,
  author: null,
} as const satisfies Partial<ContentUrl>;

export const isFiltered = (url: ContentUrl): boolean =>
  (Object.keys(UNFILTERED) as (keyof typeof UNFILTERED)[]).some((key) => String(url[key] ?? '') !== '');

const unless = <T>(value: T | null): T | undefined => value ?? undefined;

/** What the URL asks for, as the server takes it, without a page. */
export const questionOf = (url: ContentUrl): QueryOf<'GET /content/refs'> => ({
  journey: unless(url.journey),
  contentTypes: url.contentTypes.length > 0 ? url.contentTypes.join(',') : undefined,
  locale: unless(url.locale),
  status: unless(url.status),
  placed: unless(url.placed),
  stage: unless(url.stage),
  touchpoint: unless(url.touchpoint),
  segment: unless(url.segment),
  stale: url.stale === null ? undefined : url.stale ? 'true' : 'false',
  byRule: url.byRule === null ? undefined : url.byRule ? 'true' : 'false',
  author: unless(url.author),
  search: url.search.trim() || undefined,
  sort: unless(url.sort),
});

export const pageOf = (url: ContentUrl): QueryOf<'GET /content'> => ({
  ...questionOf(url),
  page: url.page,
  pageSize: url.pageSize,
});

/** What an export of placements takes of it: the other filters are about entries. `scope` names what it is narrowed to. */
export const exportOf = (url: ContentUrl) => {
  const { journey, contentTypes } = questionOf(url);
  const scope = [journey && 'journey', contentTypes && 'types'].filter(Boolean).join('.') || 'all';
  return { scope, params: { ...(journey && { journey }), ...(contentTypes && { contentTypes }) } };
};
