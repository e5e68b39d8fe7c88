import { api } from './api';
import { dataOf, request, type BodyOf, type Data, type QueryOf } from './request';

const trendApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsTrend'] }).injectEndpoints({
  endpoints: (build) => ({
    touchpointsTrend: build.query<Data<'GET /trend'>, QueryOf<'GET /trend'>>({
      query: (query) => request('GET /trend', { query }),
      transformResponse: dataOf,
      providesTags: ['TouchpointsTrend'],
    }),
    /** `null` where nothing was recorded yet. */
    touchpointsTrendChanges: build.query<Data<'GET /trend/changes'>, QueryOf<'GET /trend/changes'>>({
      query: (query) => request('GET /trend/changes', { query }),
      transformResponse: dataOf,
      providesTags: ['TouchpointsTrend'],
    }),
    touchpointsRecordTrend: build.mutation<Data<'POST /trend/record'>, BodyOf<'POST /trend/record'>>({
      query: (body) => request('POST /trend/record', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsTrend']),
    }),
  }),
});

export const { useTouchpointsTrendQuery, useTouchpointsTrendChangesQuery, useTouchpointsRecordTrendMutation } =
  trendApi;
