import { api } from './api';
import { request, type AnswerTo, type QueryOf } from './request';

const suggestionsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    // Nothing makes these stale while entries are gone through: what is on screen must not change under one's hands.
    touchpointsGetSuggestions: builder.query<AnswerTo<'GET /suggestions'>, QueryOf<'GET /suggestions'>>({
      query: (query) => request('GET /suggestions', { query }),
    }),
    touchpointsGetCellSuggestions: builder.query<AnswerTo<'GET /suggestions/cell'>, QueryOf<'GET /suggestions/cell'>>({
      query: (query) => request('GET /suggestions/cell', { query }),
      providesTags: ['TouchpointsPlacements', 'TouchpointsPlacementLists'],
    }),
  }),
});

export const {
  useTouchpointsGetSuggestionsQuery: useGetSuggestionsQuery,
  useTouchpointsGetCellSuggestionsQuery: useGetCellSuggestionsQuery,
  usePrefetch: useSuggestionsPrefetch,
} = suggestionsApi;
