import type {
  DefinitionDiff,
  ImportReport,
  Journey,
  JourneyDefinition,
  JourneyDefinitionInput,
  JourneyDuplicate,
  JourneyInput,
  JourneySummary,
  JourneyUpdate,
  Template,
  TemplateImport,
} from '../../../types';
import { api } from './api';

/** A change of a journey; `force` also removes what would keep a stage from being deleted. */
export interface JourneyChange {
  readonly documentId: string;
  readonly body: JourneyUpdate;
  readonly force?: boolean;
}

/** Deleting an object; `force` takes what uses it along. */
export interface Removal {
  readonly documentId: string;
  readonly force?: boolean;
}

/** What became of an imported file or template. */
export interface Imported {
  readonly data: Journey;
  readonly meta: ImportReport;
}

interface Envelope<T> {
  readonly data: T;
}

/** The list alone, without the journeys that are open. */
const LIST = { type: 'TouchpointsJourneys', id: 'LIST' } as const;

const data = <T>(answer: Envelope<T>) => answer.data;

/** The query string of a forced change; nothing otherwise. */
export const forced = (force: boolean | undefined) => (force ? '?force=true' : '');

const journeysApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetTemplates: builder.query<readonly Template[], void>({
      query: () => ({ url: '/touchpoints/templates' }),
      transformResponse: data<readonly Template[]>,
    }),
    touchpointsGetJourneys: builder.query<readonly JourneySummary[], void>({
      query: () => ({ url: '/touchpoints/journeys' }),
      transformResponse: data<readonly JourneySummary[]>,
      providesTags: [LIST],
    }),
    touchpointsGetJourney: builder.query<Journey, string>({
      query: (documentId) => ({ url: `/touchpoints/journeys/${documentId}` }),
      transformResponse: data<Journey>,
      providesTags: (_result, _error, id) => [{ type: 'TouchpointsJourneys', id }],
    }),
    touchpointsExportJourney: builder.query<JourneyDefinition, string>({
      query: (documentId) => ({ url: `/touchpoints/journeys/${documentId}/export` }),
      transformResponse: data<JourneyDefinition>,
    }),
    touchpointsCreateJourney: builder.mutation<Journey, JourneyInput>({
      query: (body) => ({ url: '/touchpoints/journeys', method: 'POST', data: body }),
      transformResponse: data<Journey>,
      invalidatesTags: ['TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsSetup'],
    }),
    touchpointsUpdateJourney: builder.mutation<Journey, JourneyChange>({
      query: ({ documentId, body, force }) => ({
        url: `/touchpoints/journeys/${documentId}${forced(force)}`,
        method: 'PUT',
        data: body,
      }),
      transformResponse: data<Journey>,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsJourneys', 'TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    touchpointsDeleteJourney: builder.mutation<void, Removal>({
      query: ({ documentId, force }) => ({
        url: `/touchpoints/journeys/${documentId}${forced(force)}`,
        method: 'DELETE',
      }),
      // Not the deleted journey itself: its screen is still there and would ask for what is gone.
      invalidatesTags: (_result, error) =>
        error ? [] : [LIST, 'TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    touchpointsDuplicateJourney: builder.mutation<
      Journey,
      { readonly documentId: string; readonly body: JourneyDuplicate }
    >({
      query: ({ documentId, body }) => ({
        url: `/touchpoints/journeys/${documentId}/duplicate`,
        method: 'POST',
        data: body,
      }),
      transformResponse: data<Journey>,
      invalidatesTags: ['TouchpointsJourneys', 'TouchpointsSetup'],
    }),
    // A question, though it is posted: a definition is too large for a URL.
    touchpointsPreviewJourney: builder.query<DefinitionDiff, JourneyDefinitionInput>({
      query: (body) => ({ url: '/touchpoints/journeys/import/preview', method: 'POST', data: body }),
      transformResponse: data<DefinitionDiff>,
      keepUnusedDataFor: 0,
    }),
    touchpointsImportJourney: builder.mutation<Imported, JourneyDefinitionInput | TemplateImport>({
      query: (body) => ({ url: '/touchpoints/journeys/import', method: 'POST', data: body }),
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
  useTouchpointsGetJourneysQuery: useGetJourneysQuery,
  useTouchpointsGetJourneyQuery: useGetJourneyQuery,
  useLazyTouchpointsGetJourneyQuery: useLazyGetJourneyQuery,
  useLazyTouchpointsExportJourneyQuery: useLazyExportJourneyQuery,
  useTouchpointsCreateJourneyMutation: useCreateJourneyMutation,
  useTouchpointsUpdateJourneyMutation: useUpdateJourneyMutation,
  useTouchpointsDeleteJourneyMutation: useDeleteJourneyMutation,
  useTouchpointsDuplicateJourneyMutation: useDuplicateJourneyMutation,
  useTouchpointsPreviewJourneyQuery: usePreviewJourneyQuery,
  useTouchpointsImportJourneyMutation: useImportJourneyMutation,
} = journeysApi;
