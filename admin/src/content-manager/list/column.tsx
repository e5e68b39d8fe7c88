import { lazy, Suspense } from 'react';
import { t } from '../../utils/translate';
import { listOptionsOf } from './listOptions';

const JourneyCell = lazy(() => import('./JourneyCell'));

/** What the Content Manager gives and takes where plugins add columns to its list; Strapi types it as `unknown`. */
interface ListColumns {
  readonly displayedHeaders: readonly { readonly name?: string }[];
  readonly layout: { readonly options?: unknown; readonly settings?: { readonly mainField?: string } };
}

interface ListRow {
  readonly documentId?: string;
}

const column = {
  name: 'touchpoints',
  label: { id: t('panel.title'), defaultMessage: 'Journey' },
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId }: ListRow, _header: unknown, { model }: { readonly model: string }) =>
    documentId ? (
      <Suspense fallback={null}>
        <JourneyCell contentType={model} documentId={documentId} />
      </Suspense>
    ) : null,
};

/** Adds the column "Journey" to the list of included content types: beside the title, so that it is seen without scrolling. */
export const addJourneyColumn = <T extends ListColumns>(columns: T): T => {
  const { displayedHeaders, layout } = columns;
  if (!listOptionsOf(layout)) return columns;
  const title = displayedHeaders.findIndex(({ name }) => name === layout.settings?.mainField);
  const at = title < 0 ? displayedHeaders.length : title + 1;
  return { ...columns, displayedHeaders: [...displayedHeaders.slice(0, at), column, ...displayedHeaders.slice(at)] };
};
