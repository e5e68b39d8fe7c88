import type { RefObject } from 'react';
import { useBlocker } from 'react-router-dom';
import { useWarnOnUnload } from '../utils/useWarnOnUnload';
import { LeaveQuestion } from './LeaveQuestion';

interface LeaveGuardProps {
  readonly dirty: boolean;
  /** Set to true to let the next move pass: what was changed is saved, or given up. */
  readonly done?: RefObject<boolean>;
  /** What is edited stands in the query string, or is open only here, so that a change of it leaves, too. */
  readonly search?: boolean;
}

/** Asks before unsaved changes are left behind, by a link, the browser's back button or closing the window. */
export const LeaveGuard = ({ dirty, ...moves }: LeaveGuardProps) => {
  useWarnOnUnload(dirty);
  // The router asks only whoever began to block last: one who has nothing to lose must not be in the way of who has.
  return dirty ? <Blocker {...moves} /> : null;
};

const Blocker = ({ done, search = false }: Omit<LeaveGuardProps, 'dirty'>) => {
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      !done?.current && (from.pathname !== to.pathname || (search && from.search !== to.search)),
  );
  return (
    <LeaveQuestion
      open={blocker.state === 'blocked'}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
};
