import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { getStash, onStashChange, setStash, type WaitingPlacement } from '../stash';
import { preselection } from './preselect';

/**
 * The placements that wait for the first save of a new entry, the gap it is created for, and the function that changes what
 * waits. A cell named in the
 * address is chosen at once, but only once: taking it away again holds.
 */
export const useWaiting = (model: string) => {
  const { search, pathname } = useLocation();
  const stash = useSyncExternalStore(onStashChange, () => getStash(model));

  useEffect(() => {
    const asked = preselection(search);
    const { from, waiting } = getStash(model);
    if (!asked || asked.from === from) return;
    const { journey, stage, touchpoint } = asked.item;
    setStash(model, {
      from: asked.from,
      waiting: [...waiting, { item: asked.item }],
      ...(asked.back === null ? {} : { origin: { cell: { journey, stage, touchpoint }, back: asked.back } }),
    });
  }, [model, search]);

  useEffect(
    () => () => {
      // A redirect rebuilds the view at the same address; only leaving it gives the choice up.
      window.setTimeout(() => {
        if (!window.location.pathname.endsWith(pathname)) setStash(model, null);
      });
    },
    [model, pathname],
  );

  const setWaiting = (waiting: readonly WaitingPlacement[]) => setStash(model, { ...getStash(model), waiting });
  return { waiting: stash.waiting, origin: stash.origin ?? null, setWaiting };
};
