import { api } from '../api';
import { dataOf, forced, request, type BodyOf, type ChangeOf, type Data, type Removal } from '../request';

const touchpointsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetTouchpoints: builder.query<Data<'GET /touchpoints'>, void>({
      query: () => request('GET /touchpoints'),
      transformResponse: dataOf,
      providesTags: ['TouchpointsTouchpoints'],
    }),
    touchpointsCreateTouchpoint: builder.mutation<Data<'POST /touchpoints'>, BodyOf<'POST /touchpoints'>>({
      query: (body) => request('POST /touchpoints', { body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsTouchpoints'],
    }),
    touchpointsUpdateTouchpoint: builder.mutation<
      Data<'PUT /touchpoints/:documentId'>,
      ChangeOf<'PUT /touchpoints/:documentId'>
    >({
      query: ({ documentId, body }) => request('PUT /touchpoints/:documentId', { params: { documentId }, body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsTouchpoints', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
    touchpointsDeleteTouchpoint: builder.mutation<void, Removal>({
      query: ({ documentId, force }) =>
        request('DELETE /touchpoints/:documentId', { params: { documentId }, query: forced(force) }),
      invalidatesTags: (_result, error) =>
        error
          ? []
          : [
              'TouchpointsTouchpoints',
              'TouchpointsJourneys',
              'TouchpointsCoverage',
              'TouchpointsPlacements',
              'TouchpointsSetup',
            ],
    }),
  }),
});

export const {
  useTouchpointsGetTouchpointsQuery: useGetTouchpointsQuery,
  useTouchpointsCreateTouchpointMutation: useCreateTouchpointMutation,
  useTouchpointsUpdateTouchpointMutation: useUpdateTouchpointMutation,
  useTouchpointsDeleteTouchpointMutation: useDeleteTouchpointMutation,
} = touchpointsApi;
