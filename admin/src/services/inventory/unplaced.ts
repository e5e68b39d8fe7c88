import { api } from '../api';
import { request, type AnswerTo, type QueryOf } from '../request';

const unplacedApi = api.injectEndpoints({
  endpoints: (build) => ({
    touchpointsUnplaced: build.query<AnswerTo<'GET /unplaced'>, QueryOf<'GET /unplaced'>>({
      query: (query) => request('GET /unplaced', { query }),
      providesTags: ['TouchpointsCoverage'],
    }),
  }),
});

export const { useTouchpointsUnplacedQuery } = unplacedApi;
