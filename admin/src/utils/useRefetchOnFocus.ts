import { useEffect, useRef } from 'react';

/** How old an answer must be before it is asked for again, in milliseconds. */
const FRESH_FOR = 10_000;

/**
 * Asks again when the person comes back to this window: somebody may have published in the meantime. Likewise where they turn to
 * another `part` of the screen, whose own figures are new then.
 */
export const useRefetchOnFocus = (refetch: () => unknown, fulfilledAt: number | undefined, part?: string) => {
  const latest = useRef({ refetch, fulfilledAt });
  latest.current = { refetch, fulfilledAt };
  const turnedTo = useRef(part);

  useEffect(() => {
    if (turnedTo.current === part) return;
    turnedTo.current = part;
    askAgain(latest.current);
  }, [part]);

  useEffect(() => {
    const onFocus = () => {
      if (document.visibilityState === 'visible') askAgain(latest.current);
    };
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
    };
  }, []);
};

interface Asked {
  readonly refetch: () => unknown;
  readonly fulfilledAt: number | undefined;
}

const askAgain = ({ refetch, fulfilledAt }: Asked): void => {
  if (fulfilledAt !== undefined && Date.now() - fulfilledAt > FRESH_FOR) refetch();
};
