import type { BulkPreview, PlacementsBulk } from '../../../types';
import { api } from './api';

const bulkApi = api.injectEndpoints({
  endpoints: (builder) => ({
    // A question, though it is posted: thousands of entries are too much for a URL, and for the key of a cache.
    touchpointsPreviewBulk: builder.mutation<BulkPreview, PlacementsBulk>({
      query: (data) => ({ url: '/touchpoints/placements/bulk/preview', method: 'POST', data }),
      transformResponse: (answer: { data: BulkPreview }) => answer.data,
    }),
  }),
});

export const { useTouchpointsPreviewBulkMutation: usePreviewBulkMutation } = bulkApi;
