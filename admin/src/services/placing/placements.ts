import type { EntryRef } from '../../../../types';
import { api } from '../api';
import { dataOf, request, type AnswerTo, type BodyOf, type Data } from '../request';

/** All placements of one entry, as they shall be. */
export interface PlacementsChange extends EntryRef {
  readonly body: BodyOf<'PUT /placements/:contentType/:documentId'>;
}

/** An entry and the content locale that it is shown in. */
export interface EntryOnScreen extends EntryRef {
  readonly locale?: string;
}

/** A page of a list of one content type. */
interface ListedEntries {
  readonly contentType: string;
  readonly documentIds: readonly string[];
}

/** The endpoints themselves, for calls made outside of a component. */
export const placementsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetPlacements: builder.query<AnswerTo<'GET /placements'>, EntryOnScreen>({
      query: ({ contentType, documentId, locale }) =>
        request('GET /placements', { query: { contentType, documentId, locale, suggest: true } }),
      // An entry's placements are those of all its locales: only what is suggested follows the one on screen.
      serializeQueryArgs: ({ endpointName, queryArgs }) =>
        `${endpointName}(${queryArgs.contentType}#${queryArgs.documentId})`,
      forceRefetch: ({ currentArg, previousArg }) =>
        previousArg !== undefined && currentArg?.locale !== previousArg.locale,
      providesTags: ['TouchpointsPlacements'],
    }),
    // For a change that must start from what the server holds now. A query shares its answer with every screen that asks
    // the same, and gives none while theirs is on its way; what is declared as a change has an answer of its own.
    touchpointsReadPlacements: builder.mutation<AnswerTo<'GET /placements'>, EntryRef>({
      query: ({ contentType, documentId }) => request('GET /placements', { query: { contentType, documentId } }),
    }),
    touchpointsPutPlacements: builder.mutation<AnswerTo<'PUT /placements/:contentType/:documentId'>, PlacementsChange>({
      query: ({ body, ...params }) => request('PUT /placements/:contentType/:documentId', { params, body }),
      // The answer is the new truth of the panel: it is put in place at once, instead of being asked for again.
      async onQueryStarted({ contentType, documentId }, { dispatch, getState, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (!answer) return;
        const entry = { contentType, documentId };
        const { data: shown, originalArgs } = placementsApi.endpoints.touchpointsGetPlacements.select(entry)(
          getState() as never,
        );
        const asked = originalArgs ?? entry;
        const underWay = dispatch(placementsApi.util.getRunningQueryThunk('touchpointsGetPlacements', asked));
        // What else was suggested stands until it is asked for again.
        const meta = { ...answer.data.meta, suggestions: shown?.meta.suggestions };
        await dispatch(placementsApi.util.upsertQueryData('touchpointsGetPlacements', asked, { ...answer.data, meta }));
        if (!underWay) return;
        // What was read before this change, and comes after it, must not stay: a new entry seemed to stand nowhere.
        await underWay;
        await dispatch(
          placementsApi.endpoints.touchpointsGetPlacements.initiate(asked, { forceRefetch: true, subscribe: false }),
        );
      },
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsPlacementLists', 'TouchpointsCoverage', 'TouchpointsSetup'],
    }),
    touchpointsGetPlacementsOfEntries: builder.query<AnswerTo<'GET /placements/of-entries'>, ListedEntries>({
      query: ({ contentType, documentIds }) =>
        request('GET /placements/of-entries', { query: { contentType, documentIds: documentIds.join(',') } }),
      providesTags: ['TouchpointsPlacements', 'TouchpointsPlacementLists'],
    }),
    touchpointsMovePlacements: builder.mutation<Data<'POST /placements/move'>, BodyOf<'POST /placements/move'>>({
      query: (body) => request('POST /placements/move', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) =>
        error ? [] : ['TouchpointsPlacements', 'TouchpointsCoverage', 'TouchpointsSetup'],
    }),
  }),
});

export const {
  useTouchpointsGetPlacementsQuery: useGetPlacementsQuery,
  useLazyTouchpointsGetPlacementsQuery: useLazyGetPlacementsQuery,
  useTouchpointsReadPlacementsMutation: useReadPlacementsMutation,
  useTouchpointsPutPlacementsMutation: usePutPlacementsMutation,
  useTouchpointsGetPlacementsOfEntriesQuery: useGetPlacementsOfEntriesQuery,
  useTouchpointsMovePlacementsMutation: useMovePlacementsMutation,
} = placementsApi;
