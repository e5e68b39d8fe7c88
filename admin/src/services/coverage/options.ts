import { api } from '../api';
import { dataOf, request, type Data, type QueryOf } from '../request';

const optionsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetPlacementOptions: builder.query<Data<'GET /placements/options'>, QueryOf<'GET /placements/options'>>({
      query: (query) => request('GET /placements/options', { query }),
      transformResponse: dataOf,
      providesTags: ['TouchpointsCoverage', 'TouchpointsJourneys', 'TouchpointsTouchpoints'],
    }),
  }),
});

export const { useTouchpointsGetPlacementOptionsQuery: useGetPlacementOptionsQuery } = optionsApi;
