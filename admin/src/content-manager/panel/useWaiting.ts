import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { withPreselected } from '../preselect';
import { getStash, onStashChange, setStash, type WaitingPlacement } from '../stash';

/**
 * The placements that wait for the first save of a new entry, the gap it is created for, and the function that changes what
 * waits. A cell named in the address is among them from the start.
 */
export const useWaiting = (model: string) => {
  const { search, pathname } = useLocation();
  const stash = useSyncExternalStore(onStashChange, () => getStash(model));

  useEffect(() => {
    const before = getStash(model);
    const now = withPreselected(before, search);
    if (now !== before) setStash(model, now);
  }, [model, search]);

  useEffect(
    () => () => {
      // A redirect builds the view anew at the same address; only leaving it gives the choice up.
      window.setTimeout(() => {
        if (!window.location.pathname.endsWith(pathname)) setStash(model, null);
      });
    },
    [model, pathname],
  );

  const setWaiting = (waiting: readonly WaitingPlacement[]) => setStash(model, { ...getStash(model), waiting });
  return { waiting: stash.waiting, origin: stash.origin ?? null, setWaiting };
};
