import { entryKeyOf } from '../../../engine';
import type { EntryRef } from '../../../types';

/** What names an entry, and nothing else of it. */
export const refOf = ({ contentType, documentId }: EntryRef): EntryRef => ({ contentType, documentId });

export const sameEntry = (a: EntryRef, b: EntryRef): boolean => entryKeyOf(a) === entryKeyOf(b);
