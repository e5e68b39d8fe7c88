import { Button, Dialog } from '@strapi/design-system';
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
      <ConfirmDialog
        title={text('common.leave.title')}
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('common.leave.stay')}
            </Button>
          </Dialog.Cancel>
        }
        endAction={
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={onLeave}>
              {text('common.leave.discard')}
            </Button>
          </Dialog.Action>
        }
      >
        {text('common.leave.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
