import { placeKey } from '../../../../engine';
import type { EntryRef } from '../../../../types';
import { itemKey, removing, type CellNames, type PlacementItem, type PlacementOutcome } from '../../placing/model';
import type { FirstSave } from './saveWaiting';
import type { useEntryPlacements } from './useEntryPlacements';
import { useFirstSave } from './useFirstSave';

/** What an entry's first save placed, as it stands now: it may have been placed for the entry's own locale only. */
const ofFirstSave = (
  firstSave: FirstSave | null,
  items: readonly PlacementItem[],
  nameOf: (item: PlacementItem) => CellNames | null,
): PlacementOutcome | null => {
  const placed = firstSave?.status === 'saved' ? firstSave.waiting[0] : undefined;
  const item = placed && items.find((one) => placeKey(one) === placeKey(placed.item));
  if (!item) return null;
  return { kind: 'added', item, names: nameOf(item), option: placed.option, undo: removing(item) };
};

/**
 * What was done last to an entry's placements: by its first save, or here; `null` while nothing was, or where somebody has
 * changed it since.
 */
export const useOutcome = (
  of: EntryRef,
  { outcome, saving, items }: ReturnType<typeof useEntryPlacements>,
  nameOf: (item: PlacementItem) => CellNames | null,
): PlacementOutcome | null => {
  const firstSave = useFirstSave(of);
  const done = outcome ?? ofFirstSave(firstSave, items, nameOf);
  if (saving || !done) return null;
  const stands = items.some((item) => itemKey(item) === itemKey(done.item));
  return stands === (done.kind !== 'removed') ? done : null;
};
