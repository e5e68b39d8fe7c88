import { useCallback, useState } from 'react';

/** Which fields were left at least once, by a key: what is wrong there may be said. */
export const useLeft = () => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const onLeave = useCallback((key: string) => setLeft((before) => new Set(before).add(key)), []);
  return { left, onLeave };
};
