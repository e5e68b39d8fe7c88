import { useSyncExternalStore } from 'react';
import { getFirstSave, onFirstSave } from './saveWaiting';

/** What became of the placements that waited for the first save of this entry; `null` for every other entry. */
export const useFirstSave = (documentId: string) => {
  const firstSave = useSyncExternalStore(onFirstSave, getFirstSave);
  return firstSave?.documentId === documentId ? firstSave : null;
};
