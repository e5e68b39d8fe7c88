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
    getSegments: builder.query<readonly Segment[], void>({
      query: () => ({ url: '/touchpoints/segments' }),
      transformResponse: (answer: { data: readonly Segment[] }) => answer.data,
      providesTags: ['TouchpointsSegments', 'TouchpointsPlacements'],
    }),
    createSegment: builder.mutation<Segment, SegmentInput>({
      query: (body) => ({ url: '/touchpoints/segments', method: 'POST', data: body }),
      transformResponse: (answer: { data: Segment }) => answer.data,
      invalidatesTags: ['TouchpointsSegments'],
    }),
    updateSegment: builder.mutation<Segment, SegmentChange>({
      query: ({ documentId, body }) => ({ url: `/touchpoints/segments/${documentId}`, method: 'PUT', data: body }),
      transformResponse: (answer: { data: Segment }) => answer.data,
      invalidatesTags: ['TouchpointsSegments', 'TouchpointsCoverage'],
    }),
    deleteSegment: builder.mutation<void, Removal>({
      query: ({ documentId, force }) => ({
        url: `/touchpoints/segments/${documentId}${forced(force)}`,
        method: 'DELETE',
      }),
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsSegments', 'TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
  }),
});

export const { useGetSegmentsQuery, useCreateSegmentMutation, useUpdateSegmentMutation, useDeleteSegmentMutation } =
  segmentsApi;
