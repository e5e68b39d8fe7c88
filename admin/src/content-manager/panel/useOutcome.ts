import type { EntryRef } from '../../../../types';
import type { CellNames, PlacementItem, PlacementOutcome } from '../../placing/model';
import type { useEntryPlacements } from './useEntryPlacements';
import { useFirstSave } from './useFirstSave';

/** What was done last to an entry's placements: by its first save, or here; `null` while nothing was. */
export const useOutcome = (
  of: EntryRef,
  { outcome, saving }: ReturnType<typeof useEntryPlacements>,
  nameOf: (item: PlacementItem) => CellNames | null,
): PlacementOutcome | null => {
  const firstSave = useFirstSave(of);
  if (outcome) return saving ? null : outcome;
  const placed = firstSave?.status === 'saved' ? firstSave.waiting[0] : undefined;
  return placed ? { kind: 'added', item: placed.item, names: nameOf(placed.item), option: placed.option } : null;
};
