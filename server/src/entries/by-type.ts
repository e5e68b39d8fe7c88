import type { EntryRef } from '../../../types';

/** The documentIds of entries by content type, each once. */
export const idsByType = (refs: Iterable<EntryRef>): Map<string, Set<string>> => {
  const byType = new Map<string, Set<string>>();
  for (const { contentType, documentId } of refs) {
    const ids = byType.get(contentType);
    if (ids) ids.add(documentId);
    else byType.set(contentType, new Set([documentId]));
  }
  return byType;
};
