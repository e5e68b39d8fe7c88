import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Touchpoint } from '../../../../types';
import { useMovePlacementsMutation } from '../../services/placing/placements';
import { useDeleteTouchpointMutation } from '../../services/plan/touchpoints';
import { inUseOf } from '../../utils/errors';
import { useText } from '../../utils/useText';
import { DeleteDialog } from './DeleteDialog';

interface DeleteTouchpointProps {
  readonly touchpoint: Touchpoint;
  /** Where its content could go. */
  readonly others: readonly Touchpoint[];
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Deletes a touchpoint; its content can be moved to another one first. */
export const DeleteTouchpoint = ({ touchpoint, others, onDeleted, onClose }: DeleteTouchpointProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [remove, removing] = useDeleteTouchpointMutation();
  const [move, moving] = useMovePlacementsMutation();
  const [to, setTo] = useState<string | undefined>();
  const inUse = inUseOf(removing.error);

  const onDelete = async (force: boolean) => {
    const answer = await remove({ documentId: touchpoint.documentId, force });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('journey.touchpoint.deleted', { name: touchpoint.name }) });
    onDeleted();
    onClose();
  };
  const moveAndDelete = async () => {
    if (!to) return;
    const answer = await move({ from: { touchpoint: touchpoint.slug }, to });
    // What could not be moved without changing who sees it is in use still: the server says so, and a person decides.
    if (!('error' in answer)) await onDelete(answer.data.left === 0);
  };

  return (
    <DeleteDialog
      title={text('journey.touchpoint.delete', { name: touchpoint.name })}
      question={text('journey.touchpoint.delete.question', { name: touchpoint.name })}
      inUse={inUse}
      warning={text('journey.touchpoint.delete.warning')}
      error={moving.error ?? (inUse ? undefined : removing.error)}
      busy={removing.isLoading || moving.isLoading}
      onDelete={(force) => void onDelete(force)}
      onClose={onClose}
      instead={
        inUse &&
        inUse.placements + inUse.rules > 0 && (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Field.Root name="to">
              <Field.Label>{text('inUse.moveTo.touchpoint')}</Field.Label>
              <SingleSelect value={to} placeholder={text('inUse.choose')} onChange={(value) => setTo(String(value))}>
                {others.map(({ slug, name }) => (
                  <SingleSelectOption key={slug} value={slug}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Button disabled={!to} loading={moving.isLoading} onClick={() => void moveAndDelete()}>
              {text('inUse.move')}
            </Button>
          </Flex>
        )
      }
    />
  );
};
