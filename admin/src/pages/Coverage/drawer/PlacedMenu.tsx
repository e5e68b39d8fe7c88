import { Dialog, IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Cell, PlacementsBulk } from '../../../../../types';
import { usePlaceInBulkMutation } from '../../../services/placing/bulk';
import { errorMessage } from '../../../utils/errors';
import { useText } from '../../../utils/useText';
import { useReviewInMenu } from '../reviews/useReviewInMenu';

/** The weights behind "Show first", "Show normally" and "Show last". */
const ORDERS = [
  ['first', 80],
  ['normal', 50],
  ['last', 20],
] as const;

/** What can be done with a placed entry from the drawer: its order, and taking it away from here. */
export const PlacedMenu = ({ item }: { readonly item: Cell['placed'][number] }) => {
  const { entry, placement } = item;
  const review = useReviewInMenu(item);
  const text = useText();
  const { toggleNotification } = useNotification();
  const [place] = usePlaceInBulkMutation();
  const [removing, setRemoving] = useState(false);
  const { journey, stage, touchpoint, locale, segments, startsAt, endsAt, weight } = placement;
  const target = { journey, stage, touchpoint, locale };

  const change = async (body: Pick<PlacementsBulk, 'add' | 'remove'>, done: string) => {
    const answer = await place({
      entries: [{ contentType: entry.contentType, documentId: entry.documentId }],
      ...body,
    });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: errorMessage(answer.error) ?? text('common.error.text') }
        : { type: 'success', message: text(done, { title: entry.title }) },
    );
  };

  return (
    <>
      <SimpleMenu
        tag={IconButton}
        icon={<More />}
        label={text('placement.actions', { title: entry.title })}
        variant="ghost"
      >
        {ORDERS.map(([order, value]) => (
          <MenuItem
            key={order}
            disabled={value === weight}
            onSelect={() =>
              void change({ add: [{ ...target, segments, startsAt, endsAt, weight: value }] }, 'placement.ordered')
            }
          >
            {text(`weight.${order}`)}
          </MenuItem>
        ))}
        {review.items}
        <MenuItem variant="danger" onSelect={() => setRemoving(true)}>
          {text('placement.remove')}
        </MenuItem>
      </SimpleMenu>
      <Dialog.Root open={removing} onOpenChange={setRemoving}>
        <ConfirmDialog variant="danger-light" onConfirm={() => change({ remove: [target] }, 'placement.removed')}>
          {text('placement.remove.confirm', { title: entry.title })}
        </ConfirmDialog>
      </Dialog.Root>
      {review.dialog}
    </>
  );
};
