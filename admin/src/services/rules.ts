import type {
  PlacementCounts,
  RulesEffect,
  RuleField,
  RulePreview,
  RulePreviewInput,
  ContentRule,
  ContentRuleInput,
  ContentRulePatch,
} from '../../../types';
import { api } from './api';

/** A change of one rule. */
export interface RuleChange {
  readonly documentId: string;
  readonly body: ContentRulePatch;
}

/** A rule that is deleted, and what becomes of what it placed. */
export interface RuleDeletion {
  readonly documentId: string;
  readonly placements: 'keep' | 'remove';
}

/** What applying the rules did; `batch` undoes it. */
export interface RulesRun extends PlacementCounts {
  readonly batch: string | null;
}

const CHANGED = ['TouchpointsRules', 'TouchpointsCoverage'] as const;
const PLACED = [...CHANGED, 'TouchpointsPlacements', 'TouchpointsSetup'] as const;

const rulesApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsRules'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetRules: builder.query<readonly ContentRule[], void>({
      query: () => ({ url: '/touchpoints/rules' }),
      transformResponse: (answer: { data: readonly ContentRule[] }) => answer.data,
      providesTags: ['TouchpointsRules', 'TouchpointsSetup'],
    }),
    touchpointsGetRuleFields: builder.query<readonly RuleField[], string>({
      query: (contentType) => ({ url: '/touchpoints/rules/fields', config: { params: { contentType } } }),
      transformResponse: (answer: { data: readonly RuleField[] }) => answer.data,
    }),
    // A question, though it is posted: filters are too large for a URL.
    touchpointsPreviewRule: builder.query<RulePreview, RulePreviewInput>({
      query: (data) => ({ url: '/touchpoints/rules/preview', method: 'POST', data }),
      transformResponse: (answer: { data: RulePreview }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    touchpointsCreateRule: builder.mutation<ContentRule, ContentRuleInput>({
      query: (data) => ({ url: '/touchpoints/rules', method: 'POST', data }),
      transformResponse: (answer: { data: ContentRule }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsUpdateRule: builder.mutation<ContentRule, RuleChange>({
      query: ({ documentId, body }) => ({ url: `/touchpoints/rules/${documentId}`, method: 'PUT', data: body }),
      transformResponse: (answer: { data: ContentRule }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsOrderRules: builder.mutation<readonly ContentRule[], readonly string[]>({
      query: (rules) => ({ url: '/touchpoints/rules/order', method: 'PUT', data: { rules } }),
      transformResponse: (answer: { data: readonly ContentRule[] }) => answer.data,
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
    touchpointsPreviewRun: builder.query<RulesEffect, void>({
      query: () => ({ url: '/touchpoints/rules/run/preview', method: 'POST', data: {} }),
      transformResponse: (answer: { data: RulesEffect }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    touchpointsRunRules: builder.mutation<RulesRun, void>({
      query: () => ({ url: '/touchpoints/rules/run', method: 'POST', data: {} }),
      transformResponse: (answer: { data: RulesRun }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : PLACED),
    }),
    touchpointsDeleteRule: builder.mutation<void, RuleDeletion>({
      query: ({ documentId, placements }) => ({
        url: `/touchpoints/rules/${documentId}?placements=${placements}`,
        method: 'DELETE',
      }),
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
