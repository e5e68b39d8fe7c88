import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { RefObject } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../utils/useText';
import { useWarnOnUnload } from '../utils/useWarnOnUnload';

interface LeaveGuardProps {
  readonly dirty: boolean;
  /** Set to true to let the next move pass: what was changed is saved, or given up. */
  readonly done?: RefObject<boolean>;
  /** What is edited stands in the query string, so that a change of it leaves, too. */
  readonly search?: boolean;
}

/** Asks before unsaved changes are left behind, by a link or by closing the window. */
export const LeaveGuard = ({ dirty, done, search = false }: LeaveGuardProps) => {
  const text = useText();
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      dirty && !done?.current && (from.pathname !== to.pathname || (search && from.search !== to.search)),
  );

  useWarnOnUnload(dirty);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && blocker.reset()}>
      <ConfirmDialog title={text('journey.leave.title')} onConfirm={() => blocker.proceed()}>
        {text('journey.leave.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
