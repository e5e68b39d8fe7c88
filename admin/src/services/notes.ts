import type { Note, NoteCounts, NoteInput, NotesQuery } from '../../../types';
import { api } from './api';

const TAG = 'TouchpointsNotes';

const notesApi = api.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetNotes: builder.query<readonly Note[], NotesQuery>({
      query: (params) => ({ url: '/touchpoints/notes', config: { params } }),
      transformResponse: (answer: { data: readonly Note[] }) => answer.data,
      providesTags: [TAG],
    }),
    /** Of one journey, by cell, as `cellKey` names them. */
    touchpointsGetNoteCounts: builder.query<NoteCounts, string>({
      query: (journey) => ({ url: '/touchpoints/notes/counts', config: { params: { journey } } }),
      transformResponse: (answer: { data: NoteCounts }) => answer.data,
      providesTags: [TAG],
    }),
    touchpointsAddNote: builder.mutation<Note, NoteInput>({
      query: (data) => ({ url: '/touchpoints/notes', method: 'POST', data }),
      transformResponse: (answer: { data: Note }) => answer.data,
      invalidatesTags: (_result, error) => (error ? [] : [TAG]),
    }),
    touchpointsDeleteNote: builder.mutation<void, string>({
      query: (documentId) => ({ url: `/touchpoints/notes/${documentId}`, method: 'DELETE' }),
      // Also after a refusal: somebody else may have deleted it.
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useTouchpointsGetNotesQuery: useGetNotesQuery,
  useTouchpointsGetNoteCountsQuery: useGetNoteCountsQuery,
  useTouchpointsAddNoteMutation: useAddNoteMutation,
  useTouchpointsDeleteNoteMutation: useDeleteNoteMutation,
} = notesApi;
