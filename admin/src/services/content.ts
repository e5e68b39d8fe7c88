import type { ContentListPage, ContentListQuery, ContentRefs, SavedFilter, SavedFilterInput } from '../../../types';
import { api } from './api';

/** The list's filters and order, without a page. */
export type ContentQuestion = Omit<ContentListQuery, 'page' | 'pageSize'>;

/** Query parameters as the server takes them; nothing where there is no value. */
const paramsOf = (query: object) => ({
  params: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')),
});

const contentApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsFilters'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetContent: builder.query<ContentListPage, ContentListQuery>({
      query: (query) => ({ url: '/touchpoints/content', config: paramsOf(query) }),
      providesTags: ['TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    // What is found at this moment, for a change of all of it: never an answer of before.
    touchpointsReadContentRefs: builder.mutation<ContentRefs, ContentQuestion>({
      query: (query) => ({ url: '/touchpoints/content/refs', config: paramsOf(query) }),
    }),
    touchpointsGetFilters: builder.query<readonly SavedFilter[], void>({
      query: () => ({ url: '/touchpoints/content/filters' }),
      transformResponse: (answer: { data: readonly SavedFilter[] }) => answer.data,
      providesTags: ['TouchpointsFilters'],
    }),
    touchpointsSaveFilter: builder.mutation<SavedFilter, SavedFilterInput>({
      query: (data) => ({ url: '/touchpoints/content/filters', method: 'POST', data }),
      transformResponse: (answer: { data: SavedFilter }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsFilters']),
    }),
    touchpointsDeleteFilter: builder.mutation<void, string>({
      query: (documentId) => ({ url: `/touchpoints/content/filters/${documentId}`, method: 'DELETE' }),
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsFilters']),
    }),
  }),
});

export const {
  useTouchpointsGetContentQuery: useGetContentQuery,
  useTouchpointsReadContentRefsMutation: useReadContentRefsMutation,
  useTouchpointsGetFiltersQuery: useGetFiltersQuery,
  useTouchpointsSaveFilterMutation: useSaveFilterMutation,
  useTouchpointsDeleteFilterMutation: useDeleteFilterMutation,
} = contentApi;
