import { api } from './api';
import { dataOf, request, type AnswerTo, type BodyOf, type Data } from './request';

const definitionsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetTemplates: builder.query<Data<'GET /templates'>, void>({
      query: () => request('GET /templates'),
      transformResponse: dataOf,
    }),
    touchpointsExportJourney: builder.query<Data<'GET /journeys/:documentId/export'>, string>({
      query: (documentId) => request('GET /journeys/:documentId/export', { params: { documentId } }),
      transformResponse: dataOf,
    }),
    // A question, though it is posted: a definition is too large for a URL.
    touchpointsPreviewJourney: builder.query<
      Data<'POST /journeys/import/preview'>,
      BodyOf<'POST /journeys/import/preview'>
    >({
      query: (body) => request('POST /journeys/import/preview', { body }),
      transformResponse: dataOf,
      keepUnusedDataFor: 0,
    }),
    touchpointsImportJourney: builder.mutation<AnswerTo<'POST /journeys/import'>, BodyOf<'POST /journeys/import'>>({
      query: (body) => request('POST /journeys/import', { body }),
      invalidatesTags: (_result, error) =>
        error
          ? []
          : [
              'TouchpointsJourneys',
              'TouchpointsTouchpoints',
              'TouchpointsSegments',
              'TouchpointsCoverage',
              'TouchpointsPlacements',
              'TouchpointsSetup',
            ],
    }),
  }),
});

export const {
  useTouchpointsGetTemplatesQuery: useGetTemplatesQuery,
  useLazyTouchpointsExportJourneyQuery: useLazyExportJourneyQuery,
  useTouchpointsPreviewJourneyQuery: usePreviewJourneyQuery,
  useTouchpointsImportJourneyMutation: useImportJourneyMutation,
} = definitionsApi;
