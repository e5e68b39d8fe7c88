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
    touchpointsGetTouchpoints: builder.query<readonly Touchpoint[], void>({
      query: () => ({ url: '/touchpoints/touchpoints' }),
      transformResponse: (answer: { data: readonly Touchpoint[] }) => answer.data,
      providesTags: ['TouchpointsTouchpoints'],
    }),
    touchpointsCreateTouchpoint: builder.mutation<Touchpoint, TouchpointInput>({
      query: (body) => ({ url: '/touchpoints/touchpoints', method: 'POST', data: body }),
      transformResponse: (answer: { data: Touchpoint }) => answer.data,
      invalidatesTags: ['TouchpointsTouchpoints'],
    }),
    touchpointsUpdateTouchpoint: builder.mutation<Touchpoint, TouchpointChange>({
      query: ({ documentId, body }) => ({ url: `/touchpoints/touchpoints/${documentId}`, method: 'PUT', data: body }),
      transformResponse: (answer: { data: Touchpoint }) => answer.data,
      invalidatesTags: ['TouchpointsTouchpoints', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
    touchpointsDeleteTouchpoint: builder.mutation<void, Removal>({
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
  useTouchpointsGetTouchpointsQuery: useGetTouchpointsQuery,
  useTouchpointsCreateTouchpointMutation: useCreateTouchpointMutation,
  useTouchpointsUpdateTouchpointMutation: useUpdateTouchpointMutation,
  useTouchpointsDeleteTouchpointMutation: useDeleteTouchpointMutation,
} = touchpointsApi;
