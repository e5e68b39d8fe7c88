import type { EntryRef } from '../../../types';
import { api } from './api';
import { dataOf, paramsOf } from './request';

/** A search among all entries of a content type. */
export interface EntrySearch {
  readonly contentType: string;
  /** The field that names an entry. */
  readonly titleField: string;
  readonly _q?: string;
  readonly locale?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** An entry found by search. */
export interface FoundEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  /** Published as it stands, published with changes waiting, or only a draft. */
  readonly published: boolean;
}

export interface EntryPage {
  readonly entries: readonly FoundEntry[];
  readonly total: number;
}

interface ContentManagerRow {
  readonly documentId: string;
  readonly status?: string;
  readonly [field: string]: unknown;
}

interface ContentManagerPage {
  readonly results: readonly ContentManagerRow[];
  readonly pagination: { readonly total: number };
}

const toEntry = (contentType: string, titleField: string, row: ContentManagerRow): FoundEntry => ({
  contentType,
  documentId: row.documentId,
  title: String(row[titleField] ?? row.documentId),
  published: row.status === undefined || row.status !== 'draft',
});

interface DocumentArgs extends EntryRef {
  readonly kind: 'collectionType' | 'singleType';
  readonly locale?: string;
}

/** An entry with all of its fields that the person may read. */
export type DocumentData = Readonly<Record<string, unknown>>;

/** What the Content Manager itself is asked, and told. */
const contentManagerApi = api.injectEndpoints({
  endpoints: (builder) => ({
    /** One page of a content type's entries, found by the Content Manager's own search, with their titles. */
    touchpointsEntries: builder.query<EntryPage, EntrySearch>({
      query: ({ contentType, titleField: _, ...search }) => ({
        url: `/content-manager/collection-types/${contentType}`,
        config: { params: paramsOf(search) },
      }),
      transformResponse: ({ results, pagination }: ContentManagerPage, _meta, { contentType, titleField }) => ({
        entries: results.map((row) => toEntry(contentType, titleField, row)),
        total: pagination.total,
      }),
      keepUnusedDataFor: 0,
    }),
    /** The field whose value names an entry of a content type, as set up in the Content Manager. */
    touchpointsTitleField: builder.query<string, string>({
      query: (contentType) => ({ url: `/content-manager/content-types/${contentType}/configuration` }),
      transformResponse: (answer: { data: { contentType: { settings: { mainField?: string } } } }) =>
        answer.data.contentType.settings.mainField ?? 'documentId',
    }),
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
  useTouchpointsEntriesQuery,
  useTouchpointsTitleFieldQuery,
  useTouchpointsGetDocumentQuery: useGetDocumentQuery,
  useTouchpointsReloadListMutation: useReloadListMutation,
  usePrefetch: useContentManagerPrefetch,
} = contentManagerApi;
