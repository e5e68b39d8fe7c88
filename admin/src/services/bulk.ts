import type { BulkPreview, PlacementsBulk, UndoResult } from '../../../types';
import { api } from './api';

const CHANGED = ['TouchpointsPlacements', 'TouchpointsCoverage', 'TouchpointsSetup'] as const;

const bulkApi = api.injectEndpoints({
  endpoints: (builder) => ({
    // A question, though it is posted: thousands of entries are too much for a URL, and for the key of a cache.
    touchpointsPreviewBulk: builder.mutation<BulkPreview, PlacementsBulk>({
      query: (data) => ({ url: '/touchpoints/placements/bulk/preview', method: 'POST', data }),
      transformResponse: (answer: { data: BulkPreview }) => answer.data,
    }),
    touchpointsUndoBatch: builder.mutation<UndoResult, string>({
      query: (documentId) => ({ url: `/touchpoints/batches/${documentId}/undo`, method: 'POST' }),
      transformResponse: (answer: { data: UndoResult }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
  }),
});

export const {
  useTouchpointsPreviewBulkMutation: usePreviewBulkMutation,
  useTouchpointsUndoBatchMutation: useUndoBatchMutation,
} = bulkApi;
