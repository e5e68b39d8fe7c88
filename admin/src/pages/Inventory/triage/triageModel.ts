import type { EntryRef, PlacementDraft } from '../../../../../types';

/** Where an entry was put, and what that is called. */
export interface ChosenPlace {
  readonly input: PlacementDraft;
  readonly name: string;
}

/** What a person decided about an entry. */
export type TriageDecision =
  | { readonly kind: 'placed'; readonly place: ChosenPlace }
  | { readonly kind: 'setAside' }
  | { readonly kind: 'skipped' };

/** Entries that are gone through one by one. */
export interface TriageState {
  readonly queue: readonly EntryRef[];
  /** The one on screen; past the last one: all are done. */
  readonly at: number;
  readonly decisions: ReadonlyMap<number, TriageDecision>;
  /** Places in the queue, in the order in which they were decided. */
  readonly history: readonly number[];
}

export type TriageAction =
  | { readonly type: 'decide'; readonly decision: TriageDecision }
  | { readonly type: 'move'; readonly by: -1 | 1 }
  | { readonly type: 'show'; readonly index: number }
  /** Takes the last decision back, and shows its entry. */
  | { readonly type: 'undo' }
  /** A decision could not be saved: its entry is open again. */
  | { readonly type: 'reopen'; readonly index: number };

export const startTriage = (queue: readonly EntryRef[]): TriageState => ({
  queue,
  at: 0,
  decisions: new Map(),
  history: [],
});

const without = (state: TriageState, index: number): TriageState => {
  const decisions = new Map(state.decisions);
  decisions.delete(index);
  return { ...state, decisions, history: state.history.filter((other) => other !== index) };
};

/** The next entry that nobody decided about; past the last one where there is none. */
const nextOpen = ({ queue, decisions }: TriageState, from: number): number => {
  for (let index = from; index < queue.length; index += 1) if (!decisions.has(index)) return index;
  return queue.length;
};

export const triage = (state: TriageState, action: TriageAction): TriageState => {
  const { at, queue } = state;
  switch (action.type) {
    case 'decide': {
      if (at >= queue.length) return state;
      const clean = without(state, at);
      const decided = {
        ...clean,
        decisions: new Map(clean.decisions).set(at, action.decision),
        history: [...clean.history, at],
      };
      return { ...decided, at: nextOpen(decided, at + 1) };
    }
    case 'move':
      return { ...state, at: Math.min(queue.length, Math.max(0, at + action.by)) };
    case 'show':
      return { ...state, at: action.index };
    case 'undo': {
      const last = state.history.at(-1);
      return last === undefined ? state : { ...without(state, last), at: last };
    }
    case 'reopen':
      return without(state, action.index);
    default:
      return state;
  }
};

/** How many were decided about in each way. */
export const tally = ({ decisions }: TriageState): Readonly<Record<TriageDecision['kind'], number>> => {
  const counts = { placed: 0, setAside: 0, skipped: 0 };
  for (const { kind } of decisions.values()) counts[kind] += 1;
  return counts;
};
