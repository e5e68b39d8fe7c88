import { useCallback, useRef } from 'react';

/**
 * Does something with a form's value as it is once what was typed last has been taken in: a date picker tells its day only when
 * it is left, and pressing a button may be what leaves it. Until it is done, being asked again does nothing: a second press
 * may come before the button is out of use.
 */
export const useSettled = <T, Args extends readonly unknown[]>(
  value: T,
  act: (settled: T, ...args: Args) => Promise<unknown>,
): ((...args: Args) => Promise<void>) => {
  const latest = useRef({ value, act });
  latest.current = { value, act };
  const running = useRef(false);
  return useCallback(async (...args) => {
    if (running.current) return;
    running.current = true;
    try {
      await new Promise((resolve) => setTimeout(resolve));
      await latest.current.act(latest.current.value, ...args);
    } finally {
      running.current = false;
    }
  }, []);
};
