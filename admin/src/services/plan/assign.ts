import { api } from '../api';
import { dataOf, request, type BodyOf, type Data } from '../request';

const assignApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsAssignGaps: builder.mutation<Data<'POST /gaps/assign'>, BodyOf<'POST /gaps/assign'>>({
      query: (body) => request('POST /gaps/assign', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
  }),
});

export const { useTouchpointsAssignGapsMutation: useAssignGapsMutation } = assignApi;
