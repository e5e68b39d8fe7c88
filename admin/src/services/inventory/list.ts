import { api } from '../api';
import { request, type AnswerTo, type QueryOf } from '../request';

const contentApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetContent: builder.query<AnswerTo<'GET /content'>, QueryOf<'GET /content'>>({
      query: (query) => request('GET /content', { query }),
      providesTags: ['TouchpointsCoverage', 'TouchpointsPlacements', 'TouchpointsSetup'],
    }),
    // What is found at this moment, for a change of all of it: never an answer of before.
    touchpointsReadContentRefs: builder.mutation<AnswerTo<'GET /content/refs'>, QueryOf<'GET /content/refs'>>({
      query: (query) => request('GET /content/refs', { query }),
    }),
  }),
});

export const {
  useTouchpointsGetContentQuery: useGetContentQuery,
  useTouchpointsReadContentRefsMutation: useReadContentRefsMutation,
} = contentApi;
