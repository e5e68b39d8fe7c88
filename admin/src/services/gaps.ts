import type { GapsAssign, Owners } from '../../../types';
import { api } from './api';

const gapsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetOwners: builder.query<Owners, void>({
      query: () => ({ url: '/touchpoints/owners' }),
      transformResponse: (answer: { data: Owners }) => answer.data,
      providesTags: ['TouchpointsJourneys', 'TouchpointsTouchpoints'],
    }),
    touchpointsAssignGaps: builder.mutation<{ readonly changed: number }, GapsAssign>({
      query: (data) => ({ url: '/touchpoints/gaps/assign', method: 'POST', data }),
      transformResponse: (answer: { data: { changed: number } }) => answer.data,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
  }),
});

export const {
  useTouchpointsGetOwnersQuery: useGetOwnersQuery,
  useTouchpointsAssignGapsMutation: useAssignGapsMutation,
} = gapsApi;
