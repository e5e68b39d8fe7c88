import { api } from '../api';
import { dataOf, request, type AnswerTo, type Data, type QueryOf } from '../request';

const batchesApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsBatches'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetBatches: builder.query<AnswerTo<'GET /batches'>, QueryOf<'GET /batches'>>({
      query: (query) => request('GET /batches', { query }),
      // Whatever changes placements may have been such a batch.
      providesTags: ['TouchpointsBatches', 'TouchpointsPlacements', 'TouchpointsCoverage'],
    }),
    touchpointsUndoBatch: builder.mutation<Data<'POST /batches/:documentId/undo'>, string>({
      query: (documentId) => request('POST /batches/:documentId/undo', { params: { documentId } }),
      transformResponse: dataOf,
      // What was assigned stands in plans.
      invalidatesTags: [
        'TouchpointsBatches',
        'TouchpointsJourneys',
        'TouchpointsPlacements',
        'TouchpointsCoverage',
        'TouchpointsSetup',
      ],
    }),
  }),
});

export const {
  useTouchpointsGetBatchesQuery: useGetBatchesQuery,
  useTouchpointsUndoBatchMutation: useUndoBatchMutation,
} = batchesApi;
