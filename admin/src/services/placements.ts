import type {
  BulkResult,
  EntryPlacements,
  EntryRef,
  PlacementOption,
  PlacementsBulk,
  PlacementsMove,
  PlacementsOfEntries,
  PlacementsUpdate,
} from '../../../types';
import { api } from './api';

/** All placements of one entry, as they shall be. */
export interface PlacementsChange extends EntryRef {
  readonly body: PlacementsUpdate;
}

/** An entry and the content locale that it is shown in. */
export interface EntryOnScreen extends EntryRef {
  readonly locale?: string;
}

/** Which cells there are to choose from; without a journey those of every active one. */
export interface OptionsQuery {
  readonly journey?: string;
  readonly locale?: string;
}

/** A page of a list of one content type. */
export interface EntriesQuery {
  readonly contentType: string;
  readonly documentIds: readonly string[];
}

const CHANGED = ['TouchpointsPlacements', 'TouchpointsCoverage', 'TouchpointsSetup'] as const;

/** The endpoints themselves, for calls made outside of a component. */
export const placementsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetPlacements: builder.query<EntryPlacements, EntryOnScreen>({
      query: ({ contentType, documentId, locale }) => ({
        url: '/touchpoints/placements',
        config: { params: { contentType, documentId, locale, suggest: true } },
      }),
      // An entry's placements are those of all its locales: only what is suggested follows the one on screen.
      serializeQueryArgs: ({ endpointName, queryArgs }) =>
        `${endpointName}(${queryArgs.contentType}#${queryArgs.documentId})`,
      forceRefetch: ({ currentArg, previousArg }) =>
        previousArg !== undefined && currentArg?.locale !== previousArg.locale,
      providesTags: ['TouchpointsPlacements'],
    }),
    // For a change that must start from what the server holds now. A query shares its answer with every screen that asks
    // the same, and gives none while theirs is on its way; what is declared as a change has an answer of its own.
    touchpointsReadPlacements: builder.mutation<EntryPlacements, EntryRef>({
      query: ({ contentType, documentId }) => ({
        url: '/touchpoints/placements',
        config: { params: { contentType, documentId } },
      }),
    }),
    touchpointsPutPlacements: builder.mutation<EntryPlacements, PlacementsChange>({
      query: ({ contentType, documentId, body }) => ({
        url: `/touchpoints/placements/${contentType}/${documentId}`,
        method: 'PUT',
        data: body,
      }),
      // The answer is the new truth of the panel: it is put in place at once, instead of being asked for again.
      async onQueryStarted({ contentType, documentId }, { dispatch, getState, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (!answer) return;
        const entry = { contentType, documentId };
        const { data: shown, originalArgs } = placementsApi.endpoints.touchpointsGetPlacements.select(entry)(
          getState() as never,
        );
        // What else was suggested stands until it is asked for again.
        const meta = { ...answer.data.meta, suggestions: shown?.meta.suggestions };
        await dispatch(
          placementsApi.util.upsertQueryData('touchpointsGetPlacements', originalArgs ?? entry, {
            ...answer.data,
            meta,
          }),
        );
      },
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsPlacementLists', 'TouchpointsCoverage', 'TouchpointsSetup'],
    }),
    touchpointsGetPlacementsOfEntries: builder.query<PlacementsOfEntries, EntriesQuery>({
      query: ({ contentType, documentIds }) => ({
        url: '/touchpoints/placements/of-entries',
        config: { params: { contentType, documentIds: documentIds.join(',') } },
      }),
      providesTags: ['TouchpointsPlacements', 'TouchpointsPlacementLists'],
    }),
    // Not a change itself: the Content Manager's list of a content type may show other entries now. The tag is its own.
    touchpointsReloadList: builder.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, contentType) => [{ type: 'Document' as never, id: `${contentType}_LIST` }],
    }),
    touchpointsPlaceInBulk: builder.mutation<BulkResult, PlacementsBulk>({
      query: (body) => ({ url: '/touchpoints/placements/bulk', method: 'POST', data: body }),
      transformResponse: (answer: { data: BulkResult }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsMovePlacements: builder.mutation<{ readonly moved: number; readonly left: number }, PlacementsMove>({
      query: (body) => ({ url: '/touchpoints/placements/move', method: 'POST', data: body }),
      transformResponse: (answer: { data: { readonly moved: number; readonly left: number } }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsGetPlacementOptions: builder.query<readonly PlacementOption[], OptionsQuery>({
      query: (params) => ({ url: '/touchpoints/placements/options', config: { params } }),
      transformResponse: (answer: { data: readonly PlacementOption[] }) => answer.data,
      providesTags: ['TouchpointsCoverage', 'TouchpointsJourneys', 'TouchpointsTouchpoints'],
    }),
  }),
});

export const {
  useTouchpointsGetPlacementsQuery: useGetPlacementsQuery,
  useLazyTouchpointsGetPlacementsQuery: useLazyGetPlacementsQuery,
  useTouchpointsReadPlacementsMutation: useReadPlacementsMutation,
  useTouchpointsPutPlacementsMutation: usePutPlacementsMutation,
  useTouchpointsGetPlacementsOfEntriesQuery: useGetPlacementsOfEntriesQuery,
  useTouchpointsReloadListMutation: useReloadListMutation,
  useTouchpointsPlaceInBulkMutation: usePlaceInBulkMutation,
  useTouchpointsMovePlacementsMutation: useMovePlacementsMutation,
  useTouchpointsGetPlacementOptionsQuery: useGetPlacementOptionsQuery,
} = placementsApi;
