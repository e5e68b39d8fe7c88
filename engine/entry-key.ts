import type { EntryFacts, EntryKey } from '../types/world';

/** The one way to name an entry across content types: `contentType#documentId`. */
export function entryKey(contentType: string, documentId: string): EntryKey {
  return `${contentType}#${documentId}`;
}

/** The entry that a key names. */
export function entryRefOf(key: EntryKey): Pick<EntryFacts, 'contentType' | 'documentId'> {
  const at = key.indexOf('#');
  return { contentType: key.slice(0, at), documentId: key.slice(at + 1) };
}

/** The key of the entry that something names, such as a placement. */
export function entryKeyOf({ contentType, documentId }: Pick<EntryFacts, 'contentType' | 'documentId'>): EntryKey {
  return entryKey(contentType, documentId);
}
