import { api } from './api';
import { dataOf, request, type AnswerTo, type BodyOf, type Data, type QueryOf } from './request';

const CHANGED = ['TouchpointsCoverage', 'TouchpointsPlacements'] as const;

const reviewsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetReviews: builder.query<AnswerTo<'GET /reviews'>, QueryOf<'GET /reviews'>>({
      query: (query) => request('GET /reviews', { query }),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsGiveReview: builder.mutation<Data<'POST /reviews'>, BodyOf<'POST /reviews'>>({
      query: (body) => request('POST /reviews', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
    touchpointsWithdrawReview: builder.mutation<Data<'POST /reviews/withdraw'>, BodyOf<'POST /reviews/withdraw'>>({
      query: (body) => request('POST /reviews/withdraw', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : CHANGED),
    }),
  }),
});

export const {
  useTouchpointsGetReviewsQuery: useGetReviewsQuery,
  useTouchpointsGiveReviewMutation: useGiveReviewMutation,
  useTouchpointsWithdrawReviewMutation: useWithdrawReviewMutation,
} = reviewsApi;
