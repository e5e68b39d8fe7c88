import type {
  Cell,
  Coverage,
  CoverageQuery,
  Gap,
  Journey,
  MomentInput,
  Names,
  Orphan,
  OrphansRepair,
  Pagination,
  PlacementsBulk,
  SetAside,
  UnplacedEntry,
} from '../../../types';
import { api } from './api';

/** Coverage as a screen reads it: the picture, and the revision of the content it was made of. */
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

export interface OrphansAnswer extends Paged<Orphan> {
  readonly meta: { readonly pagination: Pagination; readonly names: Names };
}

/** What a bulk change of placements did. */
export interface BulkReport {
  readonly entries: number;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

/** The whole plan of a journey, as of the version it was read at. */
export interface PlanChange {
  readonly documentId: string;
  readonly version: number;
  readonly moments: readonly MomentInput[];
}

/** Query parameters as the server takes them: lists with commas, nothing where there is no value. */
const params = (args: object) => ({
  params: Object.fromEntries(
    Object.entries(args)
      .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  ),
});

const get = (path: string) => (args: object) => ({
  url: `/touchpoints/${path}`,
  method: 'GET' as const,
  config: params(args),
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
    touchpointsOrphans: build.query<OrphansAnswer, { readonly page: number; readonly pageSize: number }>({
      query: get('orphans'),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsSetAside: build.mutation<{ readonly changed: number }, SetAside>({
      query: post('unplaced/set-aside'),
      transformResponse: (answer: { data: { changed: number } }) => answer.data,
      invalidatesTags: ['TouchpointsCoverage'],
    }),
    touchpointsRepairOrphans: build.mutation<{ readonly changed: number }, OrphansRepair>({
      query: post('orphans/repair'),
      transformResponse: (answer: { data: { changed: number } }) => answer.data,
      invalidatesTags: ['TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    touchpointsBulkPlace: build.mutation<BulkReport, PlacementsBulk>({
      query: post('placements/bulk'),
      transformResponse: (answer: { data: BulkReport }) => answer.data,
      invalidatesTags: ['TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    touchpointsSavePlan: build.mutation<Journey, PlanChange>({
      query: ({ documentId, version, moments }) => ({
        url: `/touchpoints/journeys/${documentId}`,
        method: 'PUT',
        data: { version, moments },
      }),
      transformResponse: (answer: { data: Journey }) => answer.data,
      invalidatesTags: ['TouchpointsCoverage', 'TouchpointsJourneys', 'TouchpointsPlacements'],
    }),
    /** The journey as it stands on the server now; never from the cache, since a plan is saved on top of it. */
    touchpointsFreshJourney: build.query<Journey, string>({
      query: (documentId) => ({ url: `/touchpoints/journeys/${documentId}`, method: 'GET' }),
      transformResponse: (answer: { data: Journey }) => answer.data,
      keepUnusedDataFor: 0,
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
  useTouchpointsBulkPlaceMutation,
  useTouchpointsSavePlanMutation,
  useLazyTouchpointsFreshJourneyQuery,
} = coverageApi;
