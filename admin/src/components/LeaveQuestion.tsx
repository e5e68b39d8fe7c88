import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useText } from '../utils/useText';

interface LeaveQuestionProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** The one question before anything unsaved is lost, whichever way it is left. */
export const LeaveQuestion = ({ open, onStay, onLeave }: LeaveQuestionProps) => {
  const text = useText();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onStay()}>
      <ConfirmDialog title={text('common.leave.title')} onConfirm={onLeave} onCancel={onStay}>
        {text('common.leave.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
