import { useNotification } from '@strapi/strapi/admin';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Batch } from '../../../../types';
import { useUndoBatchMutation } from '../../services/batches';
import { useText } from '../../utils/useText';
import { Problem } from '../Problem';
import { isOfMarks } from './isOfMarks';

/** Asks before a batch is put back, and says what became of it. */
export const UndoDialog = ({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [undo, { isLoading, error }] = useUndoBatchMutation();

  const onUndo = async () => {
    const answer = await undo(batch.documentId);
    if ('error' in answer) return;
    const { added, updated, removed, kept } = answer.data;
    const back = added + updated + removed;
    const done = isOfMarks(batch) ? 'batches.undone.marks' : kept > 0 ? 'batches.undone.kept' : 'batches.undone.done';
    const message = text(done, { back, kept });
    toggleNotification({ type: 'success', message });
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{text('batches.undo')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {Boolean(error) && <Problem error={error} title={text('batches.failed')} />}
            <Typography textAlign="center">
              {text(isOfMarks(batch) ? 'batches.undo.confirm.marks' : 'batches.undo.confirm', {
                entries: batch.entries,
              })}
            </Typography>
            {batch.kind === 'rules' && (
              <Typography textAlign="center" textColor="neutral600">
                {text('batches.undo.rules')}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('common.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant="danger-light" loading={isLoading} onClick={() => void onUndo()}>
            {text('batches.undo')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
