import { Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { Batch } from '../../../../types';
import { useUndoBatchMutation } from '../../services/placing/batches';
import { useText } from '../../utils/useText';
import { ConfirmFooter } from '../ConfirmFooter';
import { Problem } from '../Problem';
import { isOfMarks } from './isOfMarks';

/** Asks before a batch is put back, and says what became of it. */
export const UndoDialog = ({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [undo, { isLoading, error }] = useUndoBatchMutation();

  const ofAssigning = batch.kind === 'assign';

  const onUndo = async () => {
    const answer = await undo(batch.documentId);
    if ('error' in answer) return;
    const { added, updated, removed, kept } = answer.data;
    const back = added + updated + removed;
    const done = ofAssigning
      ? 'gaps.assign.undone'
      : isOfMarks(batch)
        ? 'batches.undone.marks'
        : kept > 0
          ? 'batches.undone.kept'
          : 'batches.undone.done';
    const message = text(done, { back, kept });
    toggleNotification({ type: 'success', message });
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content style={{ overflowWrap: 'anywhere' }}>
        <Dialog.Header>{text('batches.undo')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {Boolean(error) && <Problem error={error} title={text('batches.failed')} />}
            <Typography textAlign="center">
              {text(isOfMarks(batch) || ofAssigning ? `batches.undo.confirm.${batch.kind}` : 'batches.undo.confirm', {
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
        <ConfirmFooter label={text('batches.undo')} loading={isLoading} onConfirm={() => void onUndo()} />
      </Dialog.Content>
    </Dialog.Root>
  );
};
