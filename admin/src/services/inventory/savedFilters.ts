import { api } from '../api';
import { dataOf, request, type BodyOf, type Data } from '../request';

const filtersApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsFilters'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetFilters: builder.query<Data<'GET /content/filters'>, void>({
      query: () => request('GET /content/filters'),
      transformResponse: dataOf,
      providesTags: ['TouchpointsFilters'],
    }),
    touchpointsSaveFilter: builder.mutation<Data<'POST /content/filters'>, BodyOf<'POST /content/filters'>>({
      query: (body) => request('POST /content/filters', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsFilters']),
    }),
    touchpointsDeleteFilter: builder.mutation<void, string>({
      query: (documentId) => request('DELETE /content/filters/:documentId', { params: { documentId } }),
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsFilters']),
    }),
  }),
});

export const {
  useTouchpointsGetFiltersQuery: useGetFiltersQuery,
  useTouchpointsSaveFilterMutation: useSaveFilterMutation,
  useTouchpointsDeleteFilterMutation: useDeleteFilterMutation,
} = filtersApi;
