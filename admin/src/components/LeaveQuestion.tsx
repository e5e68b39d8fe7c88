import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useText } from '../utils/useText';

interface LeaveQuestionProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** The one question before anything unsaved is lost, whichever way it is left. */
export const LeaveQuestion = ({ open, onStay, onLeave }: LeaveQuestionProps) => {
  const text = useText();
  useFocusBack(open);
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
          // No `Dialog.Action`: it would close the dialog itself, which is to stay, while the browser is still on its way back.
          <Button fullWidth variant="danger-light" onClick={onLeave}>
            {text('common.leave.discard')}
          </Button>
        }
      >
        {text('common.leave.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};

/** A dialog without a button that opens it gives the focus back to nobody: whoever stays goes on where they were. */
const useFocusBack = (open: boolean) => {
  const before = useRef<Element | null>(null);
  if (open && !before.current) before.current = document.activeElement;
  useEffect(() => {
    if (open || !before.current) return undefined;
    const element = before.current;
    before.current = null;
    const timer = setTimeout(() => element instanceof HTMLElement && element.isConnected && element.focus());
    return () => clearTimeout(timer);
  }, [open]);
};
