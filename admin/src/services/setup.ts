import type { Grant, Settings, SettingsPatch, Setup } from '../../../types';
import { api } from './api';

const setupApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetSetup: builder.query<Setup, void>({
      query: () => ({ url: '/touchpoints/setup' }),
      transformResponse: (answer: { data: Setup }) => answer.data,
      providesTags: ['TouchpointsSetup'],
    }),
    touchpointsUpdateSettings: builder.mutation<Settings, SettingsPatch>({
      query: (body) => ({ url: '/touchpoints/settings', method: 'PUT', data: body }),
      transformResponse: (answer: { data: Settings }) => answer.data,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsSetup', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
    touchpointsGrant: builder.mutation<Setup, Grant>({
      query: (body) => ({ url: '/touchpoints/setup/grants', method: 'POST', data: body }),
      transformResponse: (answer: { data: Setup }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsSetup']),
    }),
  }),
});

export const {
  useTouchpointsGetSetupQuery: useGetSetupQuery,
  useTouchpointsUpdateSettingsMutation: useUpdateSettingsMutation,
  useTouchpointsGrantMutation: useGrantMutation,
} = setupApi;
