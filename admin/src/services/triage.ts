import type { EntryRef, Suggestion } from '../../../types';
import { errorStatus } from '../utils/errors';
import { api } from './api';

/** A place where an entry may belong, and the words of it that speak for that. */
export type SuggestedPlace = Pick<Suggestion, 'journey' | 'stage' | 'touchpoint' | 'segments' | 'confidence' | 'words'>;

export interface SuggestionsArgs extends EntryRef {
  readonly journey?: string;
  readonly locale?: string;
}

export interface DocumentArgs extends EntryRef {
  readonly kind: 'collectionType' | 'singleType';
  readonly locale?: string;
}

/** An entry with all of its fields that the person may read. */
export type DocumentData = Readonly<Record<string, unknown>>;

const NOT_FOUND = 404;

const triageApi = api.injectEndpoints({
  endpoints: (builder) => ({
    // Nothing makes these stale while entries are gone through: what is on screen must not change under one's hands.
    touchpointsGetSuggestions: builder.query<readonly SuggestedPlace[], SuggestionsArgs>({
      async queryFn({ contentType, documentId, journey, locale }, _api, _options, fetch) {
        const params = { contentType, documentId, ...(journey ? { journey } : {}), ...(locale ? { locale } : {}) };
        const answer = await fetch({ url: '/touchpoints/suggestions', config: { params } });
        // A site without suggestions has nothing to say, which is no failure.
        if (answer.error) return errorStatus(answer.error) === NOT_FOUND ? { data: [] } : { error: answer.error };
        return { data: (answer.data as { readonly data: readonly SuggestedPlace[] }).data };
      },
    }),
    touchpointsGetDocument: builder.query<DocumentData, DocumentArgs>({
      query: ({ contentType, documentId, kind, locale }) => ({
        url:
          kind === 'singleType'
            ? `/content-manager/single-types/${contentType}`
            : `/content-manager/collection-types/${contentType}/${documentId}`,
        config: { params: locale ? { locale } : {} },
      }),
      transformResponse: (answer: { readonly data: DocumentData }) => answer.data,
    }),
  }),
});

export const {
  useTouchpointsGetSuggestionsQuery: useGetSuggestionsQuery,
  useTouchpointsGetDocumentQuery: useGetDocumentQuery,
  usePrefetch: useTriagePrefetch,
} = triageApi;
