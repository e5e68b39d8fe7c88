import { api } from './api';
import { dataOf, request, type Data, type QueryOf } from './request';

// Today's point is as things stand now: whatever changes coverage changes it, too.
const trendApi = api.injectEndpoints({
  endpoints: (build) => ({
    touchpointsTrend: build.query<Data<'GET /trend'>, QueryOf<'GET /trend'>>({
      query: (query) => request('GET /trend', { query }),
      transformResponse: dataOf,
      providesTags: ['TouchpointsCoverage'],
    }),
    /** `null` where nothing was recorded yet. */
    touchpointsTrendChanges: build.query<Data<'GET /trend/changes'>, QueryOf<'GET /trend/changes'>>({
      query: (query) => request('GET /trend/changes', { query }),
      transformResponse: dataOf,
      providesTags: ['TouchpointsCoverage'],
    }),
  }),
});

export const { useTouchpointsTrendQuery, useTouchpointsTrendChangesQuery } = trendApi;
