import type { Batch, Pagination, UndoResult } from '../../../types';
import { api } from './api';

/** `several`: only what is about more than one entry. */
interface BatchesQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly several?: boolean;
}

export interface BatchPage {
  readonly data: readonly Batch[];
  readonly meta: { readonly pagination: Pagination };
}

const batchesApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsBatches'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetBatches: builder.query<BatchPage, BatchesQuery>({
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
