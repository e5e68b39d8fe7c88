import { useEffect, useRef } from 'react';

/** How old an answer must be before coming back to the window asks again, in milliseconds. */
const FRESH_FOR = 10_000;

/** Asks again when the person comes back to this window: somebody may have published meanwhile. */
export const useRefetchOnFocus = (refetch: () => unknown, fulfilledAt: number | undefined) => {
  const latest = useRef({ refetch, fulfilledAt });
  latest.current = { refetch, fulfilledAt };

  useEffect(() => {
    const onFocus = () => {
      const { fulfilledAt: at, refetch: again } = latest.current;
      if (document.visibilityState === 'visible' && at !== undefined && Date.now() - at > FRESH_FOR) again();
    };
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
    };
  }, []);
};
