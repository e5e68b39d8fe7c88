import { useEffect, useRef, useState, type RefObject } from 'react';

const FIELD = 'input, textarea, [role="combobox"]';

/** Puts the focus into the first field of a row that was just added: the last one of `rows`. */
export const useFocusAdded = <T extends HTMLElement>(): {
  readonly rows: RefObject<T>;
  /** To be called where the row is added. */
  readonly focusAdded: () => void;
} => {
  const rows = useRef<T>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added > 0) rows.current?.lastElementChild?.querySelector<HTMLElement>(FIELD)?.focus();
  }, [added]);
  return { rows, focusAdded: () => setAdded((count) => count + 1) };
};
