import { api } from './api';
import { dataOf, request, type BodyOf, type Data } from './request';

const overridesApi = api.injectEndpoints({
  endpoints: (build) => ({
    touchpointsSetAside: build.mutation<Data<'POST /unplaced/set-aside'>, BodyOf<'POST /unplaced/set-aside'>>({
      query: (body) => request('POST /unplaced/set-aside', { body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsCoverage'],
    }),
  }),
});

export const { useTouchpointsSetAsideMutation } = overridesApi;
