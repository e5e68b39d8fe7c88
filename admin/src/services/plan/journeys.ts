import { api } from '../api';
import { dataOf, forced, request, type BodyOf, type ChangeOf, type Data, type Removal } from '../request';

/** The list alone, without the journeys that are open. */
export const JOURNEY_LIST = { type: 'TouchpointsJourneys', id: 'LIST' } as const;

const journeysApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetJourneys: builder.query<Data<'GET /journeys'>, void>({
      query: () => request('GET /journeys'),
      transformResponse: dataOf,
      providesTags: [JOURNEY_LIST],
    }),
    touchpointsGetJourney: builder.query<Data<'GET /journeys/:documentId'>, string>({
      query: (documentId) => request('GET /journeys/:documentId', { params: { documentId } }),
      transformResponse: dataOf,
      providesTags: (_result, _error, id) => [{ type: 'TouchpointsJourneys', id }],
    }),
    touchpointsCreateJourney: builder.mutation<Data<'POST /journeys'>, BodyOf<'POST /journeys'>>({
      query: (body) => request('POST /journeys', { body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsSetup'],
    }),
    // `force` also removes what would keep a stage from being deleted.
    touchpointsUpdateJourney: builder.mutation<
      Data<'PUT /journeys/:documentId'>,
      ChangeOf<'PUT /journeys/:documentId'> & Removal
    >({
      query: ({ documentId, body, force }) =>
        request('PUT /journeys/:documentId', { params: { documentId }, query: forced(force), body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    touchpointsDeleteJourney: builder.mutation<void, Removal>({
      query: ({ documentId, force }) =>
        request('DELETE /journeys/:documentId', { params: { documentId }, query: forced(force) }),
      // Not the deleted journey itself: its screen is still there and would ask for what is gone.
      invalidatesTags: (_result, error) =>
        error ? [] : [JOURNEY_LIST, 'TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    touchpointsDuplicateJourney: builder.mutation<
      Data<'POST /journeys/:documentId/duplicate'>,
      ChangeOf<'POST /journeys/:documentId/duplicate'>
    >({
      query: ({ documentId, body }) =>
        request('POST /journeys/:documentId/duplicate', { params: { documentId }, body }),
      transformResponse: dataOf,
      invalidatesTags: ['TouchpointsJourneys', 'TouchpointsSetup'],
    }),
  }),
});

export const {
  useTouchpointsGetJourneysQuery: useGetJourneysQuery,
  useTouchpointsGetJourneyQuery: useGetJourneyQuery,
  useLazyTouchpointsGetJourneyQuery: useLazyGetJourneyQuery,
  useTouchpointsCreateJourneyMutation: useCreateJourneyMutation,
  useTouchpointsUpdateJourneyMutation: useUpdateJourneyMutation,
  useTouchpointsDeleteJourneyMutation: useDeleteJourneyMutation,
  useTouchpointsDuplicateJourneyMutation: useDuplicateJourneyMutation,
} = journeysApi;
