import { toDay } from '../../utils/days';
import { api } from '../api';
import { dataOf, request, type AnswerTo, type Data, type QueryOf } from '../request';

/** What is overdue depends on the day it is where the person is. */
const onThisDay = <Query extends { today?: string }>(query: Query): Query => ({
  ...query,
  today: query.today ?? toDay(new Date()),
});

const coverageApi = api.injectEndpoints({
  endpoints: (build) => ({
    touchpointsCoverage: build.query<AnswerTo<'GET /coverage'>, QueryOf<'GET /coverage'>>({
      query: (query) => request('GET /coverage', { query: onThisDay(query) }),
      providesTags: ['TouchpointsCoverage'],
    }),
    touchpointsCell: build.query<Data<'GET /coverage/cell'>, QueryOf<'GET /coverage/cell'>>({
      query: (query) => request('GET /coverage/cell', { query: onThisDay(query) }),
      transformResponse: dataOf,
      providesTags: ['TouchpointsCoverage', 'TouchpointsSlot'],
    }),
    touchpointsGaps: build.query<AnswerTo<'GET /gaps'>, QueryOf<'GET /gaps'>>({
      query: (query) => request('GET /gaps', { query: onThisDay(query) }),
      providesTags: ['TouchpointsCoverage'],
    }),
    /** Asks for everything again: for when the server is known to hold something newer. */
    touchpointsRefresh: build.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: ['TouchpointsCoverage', 'TouchpointsJourneys', 'TouchpointsPlacements'],
    }),
  }),
});

export const {
  useTouchpointsCoverageQuery,
  useTouchpointsCellQuery,
  useTouchpointsGapsQuery,
  useTouchpointsRefreshMutation,
} = coverageApi;
