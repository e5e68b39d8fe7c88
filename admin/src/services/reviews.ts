import type { Pagination, ReviewInput, ReviewItem, ReviewsQuery, ReviewWithdraw } from '../../../types';
import { api } from './api';

/** A page of content that needs a look. */
export interface ReviewsAnswer {
  readonly data: readonly ReviewItem[];
  readonly meta: {
    readonly pagination: Pagination;
    /** Entries that need the same look, but which the person may not read. */
    readonly hidden: number;
  };
}

const CHANGED = ['TouchpointsCoverage', 'TouchpointsPlacements'] as const;

const paramsOf = ({ contentTypes, ...query }: ReviewsQuery): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...query, contentTypes: [contentTypes ?? []].flat().join(',') })
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([key, value]) => [key, String(value)]),
  );

const reviewsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetReviews: builder.query<ReviewsAnswer, ReviewsQuery>({
      query: (query) => ({ url: '/touchpoints/reviews', config: { params: paramsOf(query) } }),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsGiveReview: builder.mutation<{ readonly changed: number }, ReviewInput>({
      query: (data) => ({ url: '/touchpoints/reviews', method: 'POST', data }),
      transformResponse: (answer: { data: { changed: number } }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsWithdrawReview: builder.mutation<{ readonly changed: number }, ReviewWithdraw>({
      query: (data) => ({ url: '/touchpoints/reviews/withdraw', method: 'POST', data }),
      transformResponse: (answer: { data: { changed: number } }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
  }),
});

export const {
  useTouchpointsGetReviewsQuery: useGetReviewsQuery,
  useTouchpointsGiveReviewMutation: useGiveReviewMutation,
  useTouchpointsWithdrawReviewMutation: useWithdrawReviewMutation,
} = reviewsApi;
