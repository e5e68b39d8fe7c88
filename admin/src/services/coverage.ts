import type {
  Cell,
  Coverage,
  CoverageQuery,
  Gap,
  GapStatus,
  Names,
  Orphan,
  OrphansRepair,
  Pagination,
  SetAside,
  SetAsideResult,
  UnplacedEntry,
} from '../../../types';
import { api } from './api';

/** Coverage as a screen reads it, and the revision of the content it was made of. */
export interface CoverageAnswer {
  readonly data: Coverage;
  readonly meta: {
    readonly revision: number;
    readonly at: string;
    readonly locale: string | null;
    readonly segment: string | null;
  };
}

export interface CellArgs extends CoverageQuery {
  readonly stage: string;
  readonly touchpoint?: string;
}

export interface GapsArgs extends CoverageQuery {
  readonly status?: readonly GapStatus[];
  readonly page: number;
  readonly pageSize: number;
  readonly sort: string;
}

export interface UnplacedArgs {
  readonly contentTypes?: readonly string[];
  readonly locale?: string;
  readonly search?: string;
  readonly setAside?: boolean;
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string;
}

/** A page of a list. */
export interface Paged<T> {
  readonly data: readonly T[];
  readonly meta: { readonly pagination: Pagination };
}

export interface OrphansArgs {
  readonly reason?: Orphan['reason'];
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string;
}

export interface OrphansAnswer extends Paged<Orphan> {
  readonly meta: {
    readonly pagination: Pagination;
    readonly names: Names;
    /** How many there are for each reason, whichever is listed. */
    readonly reasons: Readonly<Record<Orphan['reason'], number>>;
    /** The content types that are gone. */
    readonly goneTypes: readonly string[];
    /** How many more there are of entries that the person may not read. */
    readonly hidden: number;
  };
}

/** A search among all entries of a content type. */
export interface EntrySearch {
  readonly contentType: string;
  /** The field that names an entry. */
  readonly titleField: string;
  readonly _q?: string;
  readonly locale?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** An entry found by search. */
export interface FoundEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  /** Published as it stands, published with changes waiting, or only a draft. */
  readonly published: boolean;
}

export interface EntryPage {
  readonly entries: readonly FoundEntry[];
  readonly total: number;
}

interface ContentManagerRow {
  readonly documentId: string;
  readonly status?: string;
  readonly [field: string]: unknown;
}

interface ContentManagerPage {
  readonly results: readonly ContentManagerRow[];
  readonly pagination: { readonly total: number };
}

const toEntry = (contentType: string, titleField: string, row: ContentManagerRow): FoundEntry => ({
  contentType,
  documentId: row.documentId,
  title: String(row[titleField] ?? row.documentId),
  published: row.status === undefined || row.status !== 'draft',
});

/** Query parameters as the server takes them; nothing where there is no value. */
const paramsOf = (args: object) => ({
  config: {
    params: Object.fromEntries(
      Object.entries(args)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => [key, Array.isArray(value) ? value : String(value)]),
    ),
  },
});

const get = (path: string) => (args: object) => ({
  url: `/touchpoints/${path}`,
  ...paramsOf(args),
});
const post = (path: string) => (data: object) => ({ url: `/touchpoints/${path}`, method: 'POST' as const, data });

const coverageApi = api.injectEndpoints({
  endpoints: (build) => ({
    touchpointsCoverage: build.query<CoverageAnswer, CoverageQuery>({
      query: get('coverage'),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsCell: build.query<Cell, CellArgs>({
      query: get('coverage/cell'),
      transformResponse: (answer: { data: Cell }) => answer.data,
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsGaps: build.query<Paged<Gap>, GapsArgs>({ query: get('gaps'), providesTags: ['TouchpointsCoverage'] }),
    touchpointsUnplaced: build.query<Paged<UnplacedEntry>, UnplacedArgs>({
      query: get('unplaced'),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsOrphans: build.query<OrphansAnswer, OrphansArgs>({
      query: get('orphans'),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsSetAside: build.mutation<SetAsideResult, SetAside>({
      query: post('unplaced/set-aside'),
      transformResponse: (answer: { data: SetAsideResult }) => answer.data,
      invalidatesTags: ['TouchpointsCoverage'],
    }),
    touchpointsRepairOrphans: build.mutation<{ readonly changed: number }, OrphansRepair>({
      query: post('orphans/repair'),
      transformResponse: (answer: { data: { changed: number } }) => answer.data,
      invalidatesTags: ['TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    /** Asks for everything again: for when the server is known to hold something newer. */
    touchpointsRefresh: build.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: ['TouchpointsCoverage', 'TouchpointsJourneys', 'TouchpointsPlacements'],
    }),
    /** One page of a content type's entries, found by the Content Manager's own search, with their titles. */
    touchpointsEntries: build.query<EntryPage, EntrySearch>({
      query: ({ contentType, titleField: _, ...search }) => ({
        url: `/content-manager/collection-types/${contentType}`,
        ...paramsOf(search),
      }),
      transformResponse: ({ results, pagination }: ContentManagerPage, _meta, { contentType, titleField }) => ({
        entries: results.map((row) => toEntry(contentType, titleField, row)),
        total: pagination.total,
      }),
      keepUnusedDataFor: 0,
    }),
    /** The field whose value names an entry of a content type, as set up in the Content Manager. */
    touchpointsTitleField: build.query<string, string>({
      query: (contentType) => ({ url: `/content-manager/content-types/${contentType}/configuration` }),
      transformResponse: (answer: { data: { contentType: { settings: { mainField?: string } } } }) =>
        answer.data.contentType.settings.mainField ?? 'documentId',
    }),
  }),
});

export const {
  useTouchpointsCoverageQuery,
  useTouchpointsCellQuery,
  useTouchpointsGapsQuery,
  useTouchpointsUnplacedQuery,
  useTouchpointsOrphansQuery,
  useTouchpointsSetAsideMutation,
  useTouchpointsRepairOrphansMutation,
  useTouchpointsRefreshMutation,
  useTouchpointsEntriesQuery,
  useTouchpointsTitleFieldQuery,
} = coverageApi;
