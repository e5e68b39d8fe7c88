import { MenuItem } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { Cell } from '../../../../../types';
import { errorMessage } from '../../../utils/errors';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { ReviewDialog } from './ReviewDialog';
import { useReviewing } from './useReviewing';

/** What stands in a placed entry's menu when it is stale: a review, and taking it back. The dialog stands beside the menu. */
export const useReviewInMenu = ({
  entry,
  stale,
}: Cell['placed'][number]): { readonly items: ReactNode; readonly dialog: ReactNode } => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { query, names } = useCoverage();
  const reviewing = useReviewing(query.locale);
  const [open, setOpen] = useState(false);

  const undo = async () => {
    const error = await reviewing.undo();
    if (!error) return toggleNotification({ type: 'success', message: text('review.undone') });
    toggleNotification({ type: 'danger', message: errorMessage(error) ?? text('review.undo.failed') });
  };

  const close = (done: boolean) => {
    setOpen(false);
    if (done) toggleNotification({ type: 'success', message: text('review.saved', { title: entry.title }) });
  };

  return {
    items: (
      <>
        {stale && <MenuItem onSelect={() => setOpen(true)}>{text('review.action')}</MenuItem>}
        {reviewing.given && <MenuItem onSelect={() => void undo()}>{text('review.undo.menu')}</MenuItem>}
      </>
    ),
    dialog: open && (
      <ReviewDialog
        entries={[{ contentType: entry.contentType, documentId: entry.documentId }]}
        title={entry.title}
        verdict="good"
        localeName={query.locale && names.locale(query.locale)}
        reviewing={reviewing}
        onClose={close}
      />
    ),
  };
};
