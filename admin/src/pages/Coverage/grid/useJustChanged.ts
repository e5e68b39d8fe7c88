import { useEffect, useRef, useState } from 'react';

/** How long a change is pointed out, in milliseconds. */
const SHOWN_FOR = 2000;

/** True for a moment after a value changed, so that the eye finds what moved. */
export const useJustChanged = (value: string): boolean => {
  const before = useRef(value);
  const [changed, setChanged] = useState(false);

  useEffect(() => {
    if (before.current === value) return undefined;
    before.current = value;
    setChanged(true);
    const timer = window.setTimeout(() => setChanged(false), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [value]);

  return changed;
};
