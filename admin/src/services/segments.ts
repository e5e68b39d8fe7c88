import type { Segment, SegmentInput, SegmentPatch } from '../../../types';
import { api } from './api';
import { forced, type Removal } from './journeys';

/** A change of one segment. */
export interface SegmentChange {
  readonly documentId: string;
  readonly body: SegmentPatch;
}

const segmentsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetSegments: builder.query<readonly Segment[], void>({
      query: () => ({ url: '/touchpoints/segments' }),
      transformResponse: (answer: { data: readonly Segment[] }) => answer.data,
      providesTags: ['TouchpointsSegments', 'TouchpointsPlacements'],
    }),
    touchpointsCreateSegment: builder.mutation<Segment, SegmentInput>({
      query: (body) => ({ url: '/touchpoints/segments', method: 'POST', data: body }),
      transformResponse: (answer: { data: Segment }) => answer.data,
      invalidatesTags: ['TouchpointsSegments'],
    }),
    touchpointsUpdateSegment: builder.mutation<Segment, SegmentChange>({
      query: ({ documentId, body }) => ({ url: `/touchpoints/segments/${documentId}`, method: 'PUT', data: body }),
      transformResponse: (answer: { data: Segment }) => answer.data,
      invalidatesTags: ['TouchpointsSegments', 'TouchpointsCoverage'],
    }),
    touchpointsDeleteSegment: builder.mutation<void, Removal>({
      query: ({ documentId, force }) => ({
        url: `/touchpoints/segments/${documentId}${forced(force)}`,
        method: 'DELETE',
      }),
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsSegments', 'TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
  }),
});

export const {
  useTouchpointsGetSegmentsQuery: useGetSegmentsQuery,
  useTouchpointsCreateSegmentMutation: useCreateSegmentMutation,
  useTouchpointsUpdateSegmentMutation: useUpdateSegmentMutation,
  useTouchpointsDeleteSegmentMutation: useDeleteSegmentMutation,
} = segmentsApi;
