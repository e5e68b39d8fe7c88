import type { Trend, TrendChanges, TrendQuery, TrendRecord } from '../../../types';
import { api } from './api';

const paramsOf = ({ journey, locale, from, to }: TrendQuery) => ({
  config: {
    params: Object.fromEntries(
      Object.entries({ journey, locale, from, to }).filter(([, value]) => value !== undefined),
    ),
  },
});

const trendApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsTrend'] }).injectEndpoints({
  endpoints: (build) => ({
    touchpointsTrend: build.query<Trend, TrendQuery>({
      query: (args) => ({ url: '/touchpoints/trend', ...paramsOf(args) }),
      transformResponse: (answer: { data: Trend }) => answer.data,
      providesTags: ['TouchpointsTrend'],
    }),
    /** `null` where nothing was recorded yet. */
    touchpointsTrendChanges: build.query<TrendChanges | null, TrendQuery>({
      query: (args) => ({ url: '/touchpoints/trend/changes', ...paramsOf(args) }),
      transformResponse: (answer: { data: TrendChanges | null }) => answer.data,
      providesTags: ['TouchpointsTrend'],
    }),
    touchpointsRecordTrend: build.mutation<{ readonly day: string; readonly records: number }, TrendRecord>({
      query: (data) => ({ url: '/touchpoints/trend/record', method: 'POST' as const, data }),
      transformResponse: (answer: { data: { day: string; records: number } }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : ['TouchpointsTrend']),
    }),
  }),
});

export const { useTouchpointsTrendQuery, useTouchpointsTrendChangesQuery, useTouchpointsRecordTrendMutation } =
  trendApi;
