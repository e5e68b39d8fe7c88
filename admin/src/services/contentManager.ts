import type { EntryRef } from '../../../types';
import { api } from './api';
import { dataOf } from './request';

interface DocumentArgs extends EntryRef {
  readonly kind: 'collectionType' | 'singleType';
  readonly locale?: string;
}

/** An entry with all of its fields that the person may read. */
export type DocumentData = Readonly<Record<string, unknown>>;

/** What the Content Manager itself is asked, and told. */
const contentManagerApi = api.injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetDocument: builder.query<DocumentData, DocumentArgs>({
      query: ({ contentType, documentId, kind, locale }) => ({
        url:
          kind === 'singleType'
            ? `/content-manager/single-types/${contentType}`
            : `/content-manager/collection-types/${contentType}/${documentId}`,
        config: { params: locale ? { locale } : {} },
      }),
      transformResponse: dataOf,
    }),
    // Not a change itself: the Content Manager's list of a content type may show other entries now. The tag is its own.
    touchpointsReloadList: builder.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, contentType) => [{ type: 'Document' as never, id: `${contentType}_LIST` }],
    }),
  }),
});

export const {
  useTouchpointsGetDocumentQuery: useGetDocumentQuery,
  useTouchpointsReloadListMutation: useReloadListMutation,
  usePrefetch: useContentManagerPrefetch,
} = contentManagerApi;
