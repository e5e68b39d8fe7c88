import type { CellSuggestions, CellSuggestionsQuery } from '../../../types';
import { api } from './api';

const suggestionsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetCellSuggestions: builder.query<CellSuggestions, CellSuggestionsQuery>({
      query: (params) => ({ url: '/touchpoints/suggestions/cell', config: { params } }),
      providesTags: ['TouchpointsPlacements', 'TouchpointsPlacementLists'],
    }),
  }),
});

export const { useTouchpointsGetCellSuggestionsQuery: useGetCellSuggestionsQuery } = suggestionsApi;
