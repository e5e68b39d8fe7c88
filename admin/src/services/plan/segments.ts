import { api } from '../api';
import { dataOf, forced, request, type BodyOf, type ChangeOf, type Data, type Removal } from '../request';

const segmentsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetSegments: builder.query<Data<'GET /segments'>, void>({
      query: () => request('GET /segments'),
      transformResponse: dataOf,
      providesTags: ['TouchpointsSegments', 'TouchpointsPlacements'],
    }),
    touchpointsCreateSegment: builder.mutation<Data<'POST /segments'>, BodyOf<'POST /segments'>>({
      query: (body) => request('POST /segments', { body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsSegments'],
    }),
    touchpointsUpdateSegment: builder.mutation<
      Data<'PUT /segments/:documentId'>,
      ChangeOf<'PUT /segments/:documentId'>
    >({
      query: ({ documentId, body }) => request('PUT /segments/:documentId', { params: { documentId }, body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsSegments', 'TouchpointsCoverage'],
    }),
    touchpointsDeleteSegment: builder.mutation<void, Removal>({
      query: ({ documentId, force }) =>
        request('DELETE /segments/:documentId', { params: { documentId }, query: forced(force) }),
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsSegments', 'TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsPlacements'],
    }),
  }),
});

export const {
  useTouchpointsGetSegmentsQuery: useGetSegmentsQuery,
  useTouchpointsCreateSegmentMutation: useCreateSegmentMutation,
  useTouchpointsUpdateSegmentMutation: useUpdateSegmentMutation,
  useTouchpointsDeleteSegmentMutation: useDeleteSegmentMutation,
} = segmentsApi;
