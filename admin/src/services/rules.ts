import type {
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

const CHANGED = ['TouchpointsRules', 'TouchpointsCoverage'] as const;

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
    touchpointsDeleteRule: builder.mutation<void, string>({
      query: (documentId) => ({ url: `/touchpoints/rules/${documentId}`, method: 'DELETE' }),
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
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
} = rulesApi;
