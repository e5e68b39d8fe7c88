import { api } from './api';
import { dataOf, request, type Data } from './request';

const peopleApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetOwners: builder.query<Data<'GET /owners'>, void>({
      query: () => request('GET /owners'),
      transformResponse: dataOf,
      providesTags: ['TouchpointsJourneys', 'TouchpointsTouchpoints'],
    }),
  }),
});

export const { useTouchpointsGetOwnersQuery: useGetOwnersQuery } = peopleApi;
