import { useEffect, useRef, useState } from 'react';

/** How long a change is pointed out, in milliseconds. */
const SHOWN_FOR = 2000;

/** True for a moment after a value of the same thing, `of`, changed, so that the eye finds what moved. */
export const useJustChanged = (value: string, of: string): boolean => {
  const before = useRef({ value, of });
  const [changed, setChanged] = useState(false);

  useEffect(() => {
    const { value: old, of: oldOf } = before.current;
    before.current = { value, of };
    if (old === value || oldOf !== of) return undefined;
    setChanged(true);
    const timer = window.setTimeout(() => setChanged(false), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [value, of]);

  return changed;
};
