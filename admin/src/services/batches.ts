import type { Batch, Pagination, UndoResult } from '../../../types';
import { api } from './api';

export interface BatchPage {
  readonly data: readonly Batch[];
  readonly meta: { readonly pagination: Pagination };
}

const batchesApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsBatches'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetBatches: builder.query<BatchPage, { readonly page: number; readonly pageSize: number }>({
      query: (params) => ({ url: '/touchpoints/batches', config: { params } }),
      // Whatever changes placements may have been such a batch.
      providesTags: ['TouchpointsBatches', 'TouchpointsPlacements', 'TouchpointsCoverage'],
    }),
    touchpointsUndoBatch: builder.mutation<UndoResult, string>({
      query: (documentId) => ({ url: `/touchpoints/batches/${documentId}/undo`, method: 'POST', data: {} }),
      transformResponse: (answer: { data: UndoResult }) => answer.data,
      invalidatesTags: ['TouchpointsBatches', 'TouchpointsPlacements', 'TouchpointsCoverage', 'TouchpointsSetup'],
    }),
  }),
});

export const {
  useTouchpointsGetBatchesQuery: useGetBatchesQuery,
  useTouchpointsUndoBatchMutation: useUndoBatchMutation,
} = batchesApi;
