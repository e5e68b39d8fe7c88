import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../utils/useText';
import { useWarnOnUnload } from '../utils/useWarnOnUnload';

interface UnsavedGuardProps {
  /** Something would be lost. */
  readonly dirty: boolean;
  /** Leaves without saving: nothing to lose, or the person said so. */
  readonly onLeave: () => void;
  /** Gets a function that leaves, asking first where something would be lost. */
  readonly children: (requestLeave: () => void) => ReactNode;
}

/** Asks before unsaved changes are lost: on closing, on another page of the admin, on leaving it. */
export const UnsavedGuard = ({ dirty, onLeave, children }: UnsavedGuardProps) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const blocker = useBlocker(dirty);

  useWarnOnUnload(dirty);

  const stay = () => {
    setAsking(false);
    blocker.reset?.();
  };
  const leave = () => {
    setAsking(false);
    if (blocker.state === 'blocked') blocker.proceed();
    else onLeave();
  };

  return (
    <>
      {children(() => (dirty ? setAsking(true) : onLeave()))}
      <Dialog.Root open={asking || blocker.state === 'blocked'} onOpenChange={(open) => !open && stay()}>
        <ConfirmDialog onConfirm={leave} onCancel={stay}>
          {text('common.unsaved')}
        </ConfirmDialog>
      </Dialog.Root>
    </>
  );
};
