import { useNotification } from '@strapi/strapi/admin';
import type { Segment } from '../../../../../types';
import { useDeleteSegmentMutation } from '../../../services/plan/segments';
import { inUseOf } from '../../../utils/errors';
import { useText } from '../../../utils/useText';
import { DeleteDialog } from '../DeleteDialog';

interface DeleteSegmentProps {
  readonly segment: Segment;
  readonly onClose: () => void;
}

/** Deletes a segment; content placed only for it loses its place rather than being shown to everyone. */
export const DeleteSegment = ({ segment, onClose }: DeleteSegmentProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [remove, removing] = useDeleteSegmentMutation();
  const inUse = inUseOf(removing.error);
  const onDelete = async (force: boolean) => {
    const answer = await remove({ documentId: segment.documentId, force });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('segments.deleted', { name: segment.name }) });
    onClose();
  };
  return (
    <DeleteDialog
      title={text('segments.delete', { name: segment.name })}
      question={text('segments.delete.question', { name: segment.name })}
      inUse={inUse}
      warning={text('segments.delete.warning')}
      error={inUse ? undefined : removing.error}
      busy={removing.isLoading}
      onDelete={(force) => void onDelete(force)}
      onClose={onClose}
    />
  );
};
