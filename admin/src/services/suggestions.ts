import type { CellSuggestions, CellSuggestionsQuery, EntrySuggestions, SuggestionsQuery } from '../../../types';
import { api } from './api';

const suggestionsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetEntrySuggestions: builder.query<EntrySuggestions, SuggestionsQuery>({
      query: (params) => ({ url: '/touchpoints/suggestions', config: { params } }),
      // What was placed or taken away is learnt from.
      providesTags: ['TouchpointsPlacementLists'],
    }),
    touchpointsGetCellSuggestions: builder.query<CellSuggestions, CellSuggestionsQuery>({
      query: (params) => ({ url: '/touchpoints/suggestions/cell', config: { params } }),
      providesTags: ['TouchpointsPlacements', 'TouchpointsPlacementLists'],
    }),
  }),
});

export const {
  useTouchpointsGetEntrySuggestionsQuery: useGetEntrySuggestionsQuery,
  useTouchpointsGetCellSuggestionsQuery: useGetCellSuggestionsQuery,
} = suggestionsApi;
