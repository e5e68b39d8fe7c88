import { api } from './api';
import { dataOf, request, type BodyOf, type ChangeOf, type Data } from './request';

/** A rule that is deleted, and what becomes of what it placed. */
export interface RuleDeletion {
  readonly documentId: string;
  readonly placements: 'keep' | 'remove';
}

const CHANGED = ['TouchpointsRules', 'TouchpointsCoverage'] as const;
const PLACED = [...CHANGED, 'TouchpointsPlacements', 'TouchpointsSetup'] as const;

const rulesApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsRules'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetRules: builder.query<Data<'GET /rules'>, void>({
      query: () => request('GET /rules'),
      transformResponse: dataOf,
      providesTags: ['TouchpointsRules', 'TouchpointsSetup'],
    }),
    touchpointsGetRuleFields: builder.query<Data<'GET /rules/fields'>, string>({
      query: (contentType) => request('GET /rules/fields', { query: { contentType } }),
      transformResponse: dataOf,
    }),
    // A question, though it is posted: filters are too large for a URL.
    touchpointsPreviewRule: builder.query<Data<'POST /rules/preview'>, BodyOf<'POST /rules/preview'>>({
      query: (body) => request('POST /rules/preview', { body }),
      transformResponse: dataOf,
      keepUnusedDataFor: 0,
    }),
    touchpointsCreateRule: builder.mutation<Data<'POST /rules'>, BodyOf<'POST /rules'>>({
      query: (body) => request('POST /rules', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsUpdateRule: builder.mutation<Data<'PUT /rules/:documentId'>, ChangeOf<'PUT /rules/:documentId'>>({
      query: ({ documentId, body }) => request('PUT /rules/:documentId', { params: { documentId }, body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsOrderRules: builder.mutation<Data<'PUT /rules/order'>, readonly string[]>({
      query: (rules) => request('PUT /rules/order', { body: { rules: [...rules] } }),
      transformResponse: dataOf,
      // Shown at once, and put back where the server refuses.
      async onQueryStarted(order, { dispatch, queryFulfilled }) {
        const shown = dispatch(
          rulesApi.util.updateQueryData('touchpointsGetRules', undefined, (rules) =>
            [...rules].sort((a, b) => order.indexOf(a.documentId) - order.indexOf(b.documentId)),
          ),
        );
        await queryFulfilled.catch(() => shown.undo());
      },
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsPreviewRun: builder.query<Data<'POST /rules/run/preview'>, void>({
      query: () => request('POST /rules/run/preview'),
      transformResponse: dataOf,
      keepUnusedDataFor: 0,
    }),
    touchpointsRunRules: builder.mutation<Data<'POST /rules/run'>, void>({
      query: () => request('POST /rules/run'),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : PLACED),
    }),
    touchpointsDeleteRule: builder.mutation<void, RuleDeletion>({
      query: ({ documentId, placements }) =>
        request('DELETE /rules/:documentId', { params: { documentId }, query: { placements } }),
      invalidatesTags: (_result, error) => (error ? [] : PLACED),
    }),
  }),
});

export const {
  useTouchpointsGetRulesQuery: useGetRulesQuery,
  useTouchpointsGetRuleFieldsQuery: useGetRuleFieldsQuery,
  useTouchpointsPreviewRuleQuery: usePreviewRuleQuery,
  useTouchpointsCreateRuleMutation: useCreateRuleMutation,
  useTouchpointsUpdateRuleMutation: useUpdateRuleMutation,
  useTouchpointsDeleteRuleMutation: useDeleteRuleMutation,
  useTouchpointsOrderRulesMutation: useOrderRulesMutation,
  useTouchpointsPreviewRunQuery: usePreviewRunQuery,
  useTouchpointsRunRulesMutation: useRunRulesMutation,
} = rulesApi;
