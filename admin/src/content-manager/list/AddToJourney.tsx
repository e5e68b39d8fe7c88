import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { BulkForm } from '../../placing/bulk';
import { useReloadListMutation } from '../../services/contentManager';
import type { BulkActionProps } from './bulkActionProps';
import { filterOf, type ListQuery } from './filter';

interface AddToJourneyProps extends BulkActionProps {
  readonly onClose: () => void;
}

/** The shared bulk dialog, for the rows chosen in the Content Manager's list. */
const AddToJourney = ({ model, documents, onClose }: AddToJourneyProps) => {
  const [{ query }] = useQueryParams<ListQuery>();
  const selectRow = useTable('AddToJourney', (state) => state.selectRow);
  const [reload] = useReloadListMutation();
  const done = useRef(false);
  const entries = documents.flatMap(({ documentId }) => (documentId ? [{ contentType: model, documentId }] : []));

  const close = () => {
    onClose();
    if (!done.current) return;
    // Not before: the dialog goes with the choice, and with it what it did and the way back.
    selectRow([]);
    if (filterOf(query)) void reload(model);
  };
  return (
    <BulkForm
      entries={entries}
      locale={query?.plugins?.i18n?.locale}
      onDone={() => {
        done.current = true;
      }}
      onClose={close}
    />
  );
};

export default AddToJourney;
