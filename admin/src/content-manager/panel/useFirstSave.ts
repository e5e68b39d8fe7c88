import { useSyncExternalStore } from 'react';
import type { EntryRef } from '../../../../types';
import { getFirstSave, onFirstSave } from './saveWaiting';

/** What became of the placements that waited for the first save of this entry; `null` for every other entry. */
export const useFirstSave = (entry: EntryRef) => useSyncExternalStore(onFirstSave, () => getFirstSave(entry));
