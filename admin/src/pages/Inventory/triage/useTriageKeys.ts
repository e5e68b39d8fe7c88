import { useEffect, useRef } from 'react';

/** What the keys do. */
export interface TriageKeys {
  /** Takes over what is likely; where nothing is, a place is chosen. */
  readonly acceptLikely: () => void;
  readonly accept: (suggestion: number) => void;
  readonly choose: () => void;
  readonly skip: () => void;
  readonly setAside: () => void;
  readonly undo: () => void;
  readonly move: (by: -1 | 1) => void;
}

/** Where letters are typed, or a menu or dialog has the keys. */
const TYPED = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';
/** What Enter presses by itself. */
const PRESSED = 'a, button, [role="tab"], [role="button"]';

/** Single keys while no field has them, so that a hundred entries take as many key strokes. */
export const useTriageKeys = (keys: TriageKeys, active: boolean) => {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    if (!active) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target?.closest(TYPED)) return;
      const actions: Readonly<Record<string, () => void>> = {
        a: () => latest.current.acceptLikely(),
        '1': () => latest.current.accept(0),
        '2': () => latest.current.accept(1),
        '3': () => latest.current.accept(2),
        p: () => latest.current.choose(),
        s: () => latest.current.skip(),
        n: () => latest.current.setAside(),
        u: () => latest.current.undo(),
        arrowleft: () => latest.current.move(-1),
        arrowright: () => latest.current.move(1),
        ...(target?.closest(PRESSED) ? {} : { enter: () => latest.current.acceptLikely() }),
      };
      const action = actions[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      // A key that is held down decides about one entry, not about all that follow.
      if (!event.repeat) action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active]);
};
