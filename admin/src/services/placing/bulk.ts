import { api } from '../api';
import { dataOf, request, type BodyOf, type Data, type QueryOf } from '../request';

const bulkApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsPlaceInBulk: builder.mutation<Data<'POST /placements/bulk'>, BodyOf<'POST /placements/bulk'>>({
      query: (body) => request('POST /placements/bulk', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsPlacements', 'TouchpointsCoverage', 'TouchpointsSetup'],
    }),
    // A question, though it is posted: thousands of entries are too much for a URL, and for the key of a cache.
    touchpointsPreviewBulk: builder.mutation<
      Data<'POST /placements/bulk/preview'>,
      BodyOf<'POST /placements/bulk/preview'> & QueryOf<'POST /placements/bulk/preview'>
    >({
      query: ({ locale, ...body }) => request('POST /placements/bulk/preview', { query: { locale }, body }),
      transformResponse: dataOf,
    }),
  }),
});

export const {
  useTouchpointsPlaceInBulkMutation: usePlaceInBulkMutation,
  useTouchpointsPreviewBulkMutation: usePreviewBulkMutation,
} = bulkApi;
