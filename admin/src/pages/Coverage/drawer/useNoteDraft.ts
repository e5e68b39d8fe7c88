import { useState } from 'react';
import { keep, readKept } from '../../../content-manager/storage';

/** A note being written, kept in this window: going to another cell, or closing the drawer, loses none of it. */
export const useNoteDraft = (journey: string, cell: string) => {
  const name = `touchpoints.note.${journey}/${cell}`;
  const [text, setText] = useState(() => readKept<string>(name) ?? '');
  const change = (next: string) => {
    setText(next);
    keep(name, next || null);
  };
  return [text, change] as const;
};
