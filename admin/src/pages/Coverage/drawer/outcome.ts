import { createContext, useContext } from 'react';

/** What was done in the drawer, told right there, with the way back. */
export interface Outcome {
  readonly tone: 'success' | 'danger';
  readonly text: string;
  /** What came of it: a gap that it fills, say. */
  readonly detail?: string;
  /** Takes it back, and says what came of that. */
  readonly undo?: () => Promise<Outcome>;
}

export const OutcomeContext = createContext<((outcome: Outcome) => void) | null>(null);

/** Tells what was done in the drawer around, in place of what was told before; only inside one. */
export const useTell = () => {
  const tell = useContext(OutcomeContext);
  if (!tell) throw new Error('useTell stands outside of a drawer');
  return tell;
};
