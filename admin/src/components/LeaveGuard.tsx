import { createContext, useCallback, useContext, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useBlocker, type BlockerFunction } from 'react-router-dom';
import { useWarnOnUnload } from '../utils/useWarnOnUnload';
import { LeaveQuestion } from './LeaveQuestion';

interface Guard {
  /** Set to true to let the next move pass: what was changed is saved, or given up. */
  readonly done?: RefObject<boolean>;
  /** What is edited stands in the query string, or is open only here, so that a change of it leaves, too. */
  readonly search?: boolean;
}

interface LeaveGuardProps extends Guard {
  readonly dirty: boolean;
}

type Move = Parameters<BlockerFunction>[0];

const holds = ({ done, search = false }: Guard, { currentLocation: from, nextLocation: to }: Move): boolean =>
  !done?.current && (from.pathname !== to.pathname || (search && from.search !== to.search));

const GuardsContext = createContext<Set<Guard> | null>(null);

/**
 * Asks for all guards of the screens below. It always listens: the router hears of a new blocker some milliseconds late, and
 * Escape may follow the first key at once.
 */
export const LeaveGuards = ({ children }: { readonly children: ReactNode }) => {
  const { current: guards } = useRef(new Set<Guard>());
  return (
    <GuardsContext.Provider value={guards}>
      {children}
      <Blocker holds={useCallback((move) => [...guards].some((guard) => holds(guard, move)), [guards])} />
    </GuardsContext.Provider>
  );
};

/** Tells whether a move may be asked about; the same function always. What may be must not be shown before the answer. */
export const useMayAsk = (): (() => boolean) => {
  const guards = useContext(GuardsContext);
  return useCallback(() => [...(guards ?? [])].some(({ done }) => !done?.current), [guards]);
};

/** Asks before unsaved changes are left behind, by a link, the browser's back button or closing the window. */
export const LeaveGuard = ({ dirty, done, search }: LeaveGuardProps) => {
  useWarnOnUnload(dirty);
  const guards = useContext(GuardsContext);
  useLayoutEffect(() => {
    if (!dirty || !guards) return undefined;
    const guard = { done, search };
    guards.add(guard);
    return () => {
      guards.delete(guard);
    };
  }, [dirty, guards, done, search]);
  // Within Strapi's own pages the router asks only whoever began to block last: one who has nothing to lose must not be in the
  // way of Strapi's form.
  return dirty && !guards ? <Blocker holds={(move) => holds({ done, search }, move)} /> : null;
};

const Blocker = ({ holds: shouldBlock }: { readonly holds: BlockerFunction }) => {
  const blocker = useBlocker(shouldBlock);
  return (
    <LeaveQuestion
      open={blocker.state === 'blocked'}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
};
