import { lazy, Suspense } from 'react';
import { t } from '../../utils/translate';
import { listOptionsOf } from './listOptions';

const JourneyCell = lazy(() => import('./JourneyCell'));

/** What the Content Manager gives and takes where plugins add columns to its list; Strapi types it as `unknown`. */
interface Columns {
  readonly displayedHeaders: readonly object[];
  readonly layout: { readonly options?: unknown };
}

interface Row {
  readonly documentId?: string;
}

const column = {
  name: 'touchpoints',
  label: { id: t('panel.title'), defaultMessage: 'Journey' },
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId }: Row, _header: unknown, { model }: { readonly model: string }) =>
    documentId ? (
      <Suspense fallback={null}>
        <JourneyCell contentType={model} documentId={documentId} />
      </Suspense>
    ) : null,
};

/** Adds the column "Journey" to the list of content types that take part. */
export const addJourneyColumn = <T extends Columns>(columns: T): T =>
  listOptionsOf(columns.layout) ? { ...columns, displayedHeaders: [...columns.displayedHeaders, column] } : columns;
