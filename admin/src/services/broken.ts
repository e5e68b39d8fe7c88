import { api } from './api';
import { dataOf, request, type AnswerTo, type BodyOf, type Data, type QueryOf } from './request';

const brokenApi = api.injectEndpoints({
  endpoints: (build) => ({
    touchpointsOrphans: build.query<AnswerTo<'GET /orphans'>, QueryOf<'GET /orphans'>>({
      query: (query) => request('GET /orphans', { query }),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsRepairOrphans: build.mutation<Data<'POST /orphans/repair'>, BodyOf<'POST /orphans/repair'>>({
      query: (body) => request('POST /orphans/repair', { body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
  }),
});

export const { useTouchpointsOrphansQuery, useTouchpointsRepairOrphansMutation } = brokenApi;
