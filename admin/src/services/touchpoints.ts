import type { Touchpoint, TouchpointInput, TouchpointPatch } from '../../../types';
import { api } from './api';
import { forced, type Removal } from './journeys';

/** A change of one touchpoint, which all journeys share. */
export interface TouchpointChange {
  readonly documentId: string;
  readonly body: TouchpointPatch;
}

const touchpointsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getTouchpoints: builder.query<readonly Touchpoint[], void>({
      query: () => ({ url: '/touchpoints/touchpoints' }),
      transformResponse: (answer: { data: readonly Touchpoint[] }) => answer.data,
      providesTags: ['TouchpointsTouchpoints'],
    }),
    createTouchpoint: builder.mutation<Touchpoint, TouchpointInput>({
      query: (body) => ({ url: '/touchpoints/touchpoints', method: 'POST', data: body }),
      transformResponse: (answer: { data: Touchpoint }) => answer.data,
      invalidatesTags: ['TouchpointsTouchpoints'],
    }),
    updateTouchpoint: builder.mutation<Touchpoint, TouchpointChange>({
      query: ({ documentId, body }) => ({ url: `/touchpoints/touchpoints/${documentId}`, method: 'PUT', data: body }),
      transformResponse: (answer: { data: Touchpoint }) => answer.data,
      invalidatesTags: ['TouchpointsTouchpoints', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
    deleteTouchpoint: builder.mutation<void, Removal>({
      query: ({ documentId, force }) => ({
        url: `/touchpoints/touchpoints/${documentId}${forced(force)}`,
        method: 'DELETE',
      }),
      invalidatesTags: (_result, error) =>
        error
          ? []
          : [
              'TouchpointsTouchpoints',
              'TouchpointsJourneys',
              'TouchpointsCoverage',
              'TouchpointsPlacements',
              'TouchpointsSetup',
            ],
    }),
  }),
});

export const {
  useGetTouchpointsQuery,
  useCreateTouchpointMutation,
  useUpdateTouchpointMutation,
  useDeleteTouchpointMutation,
} = touchpointsApi;
