import { unstable_useDocumentLayout as useDocumentLayout, useTable } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';
import { useText } from '../../utils/useText';
import type { BulkActionProps } from './bulkActionProps';
import { setBulkChosen } from './bulkChosen';
import { listOptionsOf } from './listOptions';

/** "Add to journey…" among the actions for chosen rows, for persons who may place content of an included type. */
export const JourneyBulkAction = (props: BulkActionProps) => {
  const text = useText();
  const { list } = useDocumentLayout(props.model);
  const selectRow = useTable('JourneyBulkAction', (state) => state.selectRow);
  const latest = useRef({ props, selectRow });
  latest.current = { props, selectRow };
  // The Content Manager redraws all actions with each description that is another than before.
  const onClick = useCallback(() => {
    const { model, documents } = latest.current.props;
    setBulkChosen({ model, documents, unchoose: () => latest.current.selectRow([]) });
  }, []);
  if (!listOptionsOf(list)?.place) return null;
  return { variant: 'secondary' as const, label: text('list.bulk'), onClick };
};
