import type { EntryKey } from '../types/world';

/** The one way to name an entry across content types: `contentType#documentId`. */
export function entryKey(contentType: string, documentId: string): EntryKey {
  return `${contentType}#${documentId}`;
}
