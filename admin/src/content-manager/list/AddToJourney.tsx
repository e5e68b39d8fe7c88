import { useQueryParams } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { BulkDialog } from '../../placing/bulk';
import { useReloadListMutation } from '../../services/contentManager';
import { setBulkChosen, type BulkChosen } from './bulkChosen';
import { filterOf, type ListQuery } from './filter';

/** The shared bulk dialog, for the rows chosen in the Content Manager's list. */
const AddToJourney = ({ model, documents, unchoose }: BulkChosen) => {
  const [{ query }] = useQueryParams<ListQuery>();
  const [reload] = useReloadListMutation();
  const done = useRef(false);
  const entries = documents.flatMap(({ documentId }) => (documentId ? [{ contentType: model, documentId }] : []));

  const close = () => {
    setBulkChosen(null);
    if (!done.current) return;
    unchoose();
    if (filterOf(query)) void reload(model);
  };
  return (
    <BulkDialog
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
