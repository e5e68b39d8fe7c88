import { errorStatus } from '../utils/errors';
import { api } from './api';
import { dataOf, request, type AnswerTo, type Data, type QueryOf } from './request';

const NOT_FOUND = 404;

const suggestionsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    // Nothing makes these stale while entries are gone through: what is on screen must not change under one's hands.
    touchpointsGetSuggestions: builder.query<Data<'GET /suggestions'>, QueryOf<'GET /suggestions'>>({
      async queryFn(query, _api, _options, fetch) {
        const answer = await fetch(request('GET /suggestions', { query }));
        // A site without suggestions has nothing to say, which is no failure.
        if (answer.error) return errorStatus(answer.error) === NOT_FOUND ? { data: [] } : { error: answer.error };
        return { data: dataOf(answer.data as AnswerTo<'GET /suggestions'>) };
      },
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
