import { cellName, entryKey } from '../../../engine';
import type { EntryRef, PlacementCounts } from '../../../types';
import type { AssignChange, BatchChange, MarkChange, PlacementChange } from '../store';

/** Whether what was changed is what people say about an entry. */
export const isMark = (change: BatchChange): change is MarkChange => 'documentId' in change;

/** Whether what was changed is a field of the plan. */
export const isAssigned = (change: BatchChange): change is AssignChange => 'field' in change;

/** Whether what was changed is a placement. */
export const isPlacement = (change: BatchChange): change is PlacementChange => !isMark(change) && !isAssigned(change);

const refOf = (change: PlacementChange | MarkChange): EntryRef => {
  if (isMark(change)) return { contentType: change.contentType, documentId: change.documentId };
  const { contentType, entry } = (change.before ?? change.after)!;
  return { contentType, documentId: entry };
};

/** The entries that were changed, each once. */
export const refsOf = (changes: readonly BatchChange[]): EntryRef[] => [
  ...new Map(
    changes.flatMap((change) => {
      if (isAssigned(change)) return [];
      const ref = refOf(change);
      return [[entryKey(ref.contentType, ref.documentId), ref]];
    }),
  ).values(),
];

/** How many cells of plans were changed, each counted once. */
export const cellsIn = (changes: readonly BatchChange[]): number =>
  new Set(
    changes.filter(isAssigned).map(({ journey, stage, touchpoint }) => `${journey} ${cellName(stage, touchpoint)}`),
  ).size;

/** How much was changed. What is said about an entry, or a cell's field, counts as updated, whatever it was before. */
export const countsOf = (changes: readonly BatchChange[]): PlacementCounts => {
  const placements = changes.filter(isPlacement);
  return {
    added: placements.filter(({ before }) => !before).length,
    updated: changes.length - placements.length + placements.filter(({ before, after }) => before && after).length,
    removed: placements.filter(({ after }) => !after).length,
  };
};

/** The content types of entries, each once. */
export const typesOf = (refs: readonly EntryRef[]): string[] => [
  ...new Set(refs.map(({ contentType }) => contentType)),
];
