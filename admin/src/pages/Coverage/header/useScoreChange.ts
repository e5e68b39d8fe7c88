import { useEffect, useRef, useState } from 'react';

/**
 * By how many points the score moved while this screen was open; 0 where it did not. It begins anew for another
 * `scope`: choosing a locale or a journey moves nothing.
 */
export const useScoreChange = (score: number | null, scope: string): number => {
  const start = useRef({ scope, score });
  const [change, setChange] = useState(0);

  useEffect(() => {
    if (start.current.scope !== scope || start.current.score === null) start.current = { scope, score };
    setChange(score === null ? 0 : score - (start.current.score ?? score));
  }, [score, scope]);

  return change;
};
