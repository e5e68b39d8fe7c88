import { useRef, useState, type ReactNode, type MutableRefObject } from 'react';
import { LeaveGuard } from './LeaveGuard';
import { LeaveQuestion } from './LeaveQuestion';

interface UnsavedGuardProps {
  /** Something would be lost. */
  readonly dirty: boolean;
  /** Set to true once it is saved, for what then leads elsewhere. */
  readonly done?: MutableRefObject<boolean>;
  /** Leaves without saving: nothing to lose, or the person said so. */
  readonly onLeave: () => void;
  /** Gets a function that leaves, asking first where something would be lost. */
  readonly children: (requestLeave: () => void) => ReactNode;
}

/** Asks before unsaved changes are lost: on closing, on another page of the admin, on leaving it. */
export const UnsavedGuard = ({ dirty, done, onLeave, children }: UnsavedGuardProps) => {
  const [asking, setAsking] = useState(false);
  const own = useRef(false);
  const passes = done ?? own;

  const leave = () => {
    setAsking(false);
    // What is open may stand in the address: closing it is a move as well, and must not be asked about again.
    passes.current = true;
    onLeave();
  };

  return (
    <>
      {children(() => (dirty ? setAsking(true) : onLeave()))}
      <LeaveQuestion open={asking} onStay={() => setAsking(false)} onLeave={leave} />
      <LeaveGuard dirty={dirty} done={passes} search />
    </>
  );
};
