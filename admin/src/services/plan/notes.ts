import { api } from '../api';
import { dataOf, request, type BodyOf, type Data, type QueryOf } from '../request';

const TAG = 'TouchpointsNotes';

const notesApi = api.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetNotes: builder.query<Data<'GET /notes'>, QueryOf<'GET /notes'>>({
      query: (query) => request('GET /notes', { query }),
      transformResponse: dataOf,
      providesTags: [TAG],
    }),
    /** Of one journey, by cell, as `cellKey` names them. */
    touchpointsGetNoteCounts: builder.query<Data<'GET /notes/counts'>, string>({
      query: (journey) => request('GET /notes/counts', { query: { journey } }),
      transformResponse: dataOf,
      providesTags: [TAG],
    }),
    touchpointsAddNote: builder.mutation<Data<'POST /notes'>, BodyOf<'POST /notes'>>({
      query: (body) => request('POST /notes', { body }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : [TAG]),
    }),
    touchpointsDeleteNote: builder.mutation<void, string>({
      query: (documentId) => request('DELETE /notes/:documentId', { params: { documentId } }),
      // Also after a refusal: someone else may have deleted it.
      invalidatesTags: [TAG],
    }),
    touchpointsRestoreNote: builder.mutation<Data<'POST /notes/:documentId/restore'>, string>({
      query: (documentId) => request('POST /notes/:documentId/restore', { params: { documentId } }),
      transformResponse: dataOf,
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useTouchpointsGetNotesQuery: useGetNotesQuery,
  useTouchpointsGetNoteCountsQuery: useGetNoteCountsQuery,
  useTouchpointsAddNoteMutation: useAddNoteMutation,
  useTouchpointsDeleteNoteMutation: useDeleteNoteMutation,
  useTouchpointsRestoreNoteMutation: useRestoreNoteMutation,
} = notesApi;
