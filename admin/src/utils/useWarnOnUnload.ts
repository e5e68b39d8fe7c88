import { useEffect } from 'react';

/** Lets the browser ask before the window is closed or reloaded while something is unsaved. */
export const useWarnOnUnload = (dirty: boolean): void => {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
};
