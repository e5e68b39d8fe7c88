import { api } from './api';
import { dataOf, request, type BodyOf, type Data } from './request';

const setupApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetSetup: builder.query<Data<'GET /setup'>, void>({
      query: () => request('GET /setup'),
      transformResponse: dataOf,
      providesTags: ['TouchpointsSetup'],
    }),
    touchpointsUpdateSettings: builder.mutation<Data<'PUT /settings'>, BodyOf<'PUT /settings'>>({
      query: (body) => request('PUT /settings', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsSetup', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
    touchpointsGrant: builder.mutation<Data<'POST /setup/grants'>, BodyOf<'POST /setup/grants'>>({
      query: (body) => request('POST /setup/grants', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsSetup', 'TouchpointsCoverage']),
    }),
  }),
});

export const {
  useTouchpointsGetSetupQuery: useGetSetupQuery,
  useTouchpointsUpdateSettingsMutation: useUpdateSettingsMutation,
  useTouchpointsGrantMutation: useGrantMutation,
} = setupApi;
