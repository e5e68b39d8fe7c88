import { useState, type ReactNode } from 'react';
import { OutcomeContext, type Outcome } from './outcome';
import { OutcomeNotice } from './OutcomeNotice';

interface OutcomesProps {
  /** Gets what was done last, to be shown at the top of the page. */
  readonly children: (notice: ReactNode) => ReactNode;
}

/** Keeps what was done last at one slot, whichever page of the drawer it was done on. */
export const Outcomes = ({ children }: OutcomesProps) => {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <OutcomeContext.Provider value={setOutcome}>
      {children(outcome && <OutcomeNotice outcome={outcome} onNext={setOutcome} />)}
    </OutcomeContext.Provider>
  );
};
