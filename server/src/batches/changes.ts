import { entryKey } from '../../../engine';
import type { EntryRef, PlacementCounts } from '../../../types';
import type { BatchChange, MarkChange, PlacementChange } from '../store';

/** Whether what was changed is what people say about an entry. */
export const isMark = (change: BatchChange): change is MarkChange => 'documentId' in change;

/** Whether what was changed is a placement. */
export const isPlacement = (change: BatchChange): change is PlacementChange => !isMark(change);

const refOf = (change: BatchChange): EntryRef => {
  if (isMark(change)) return { contentType: change.contentType, documentId: change.documentId };
  const { contentType, entry } = (change.before ?? change.after)!;
  return { contentType, documentId: entry };
};

/** The entries that were changed, each once. */
export const refsOf = (changes: readonly BatchChange[]): EntryRef[] => [
  ...new Map(
    changes.map((change) => {
      const ref = refOf(change);
      return [entryKey(ref.contentType, ref.documentId), ref];
    }),
  ).values(),
];

/** How much was changed. What is said about an entry counts as updated, whatever was said before. */
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
