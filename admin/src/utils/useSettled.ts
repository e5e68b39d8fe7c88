import { useCallback, useRef } from 'react';

/**
 * Gives a form's value as it is once what was typed last has been taken in: a date picker tells its day only when it is left,
 * and pressing a button may be what leaves it.
 */
export const useSettled = <T>(value: T): (() => Promise<T>) => {
  const latest = useRef(value);
  latest.current = value;
  return useCallback(() => new Promise((resolve) => setTimeout(() => resolve(latest.current))), []);
};
