import { useEffect, useState, type ReactNode } from 'react';
import { OutcomeContext, type Outcome } from './outcome';
import { OutcomeNotice } from './OutcomeNotice';

interface OutcomesProps {
  /** What the drawer shows is being asked for again: what was done is told together with what came of it. */
  readonly waits: boolean;
  /** Gets what was done last, to be shown at the top of the page. */
  readonly children: (notice: ReactNode) => ReactNode;
}

/** Keeps what was done last at one slot, whichever page of the drawer it was done on. */
export const Outcomes = ({ waits, children }: OutcomesProps) => {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [told, setTold] = useState<Outcome | null>(null);
  useEffect(() => {
    if (!waits) setTold(outcome);
  }, [waits, outcome]);
  return (
    <OutcomeContext.Provider value={setOutcome}>
      {children(told && <OutcomeNotice outcome={told} onNext={setOutcome} />)}
    </OutcomeContext.Provider>
  );
};
