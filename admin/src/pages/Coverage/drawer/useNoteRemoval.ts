import { useState } from 'react';
import type { Note } from '../../../../../types';
import { useDeleteNoteMutation, useRestoreNoteMutation } from '../../../services/plan/notes';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import { useTell } from './outcome';

/** Deletes notes, and keeps what stood there until the slot is left, for the line that brings it back. */
export const useNoteRemoval = () => {
  const text = useText();
  const errorText = useErrorText();
  const tell = useTell();
  const [removed, setRemoved] = useState<ReadonlyMap<string, Note>>(new Map());
  const [send] = useDeleteNoteMutation();
  const [putBack] = useRestoreNoteMutation();

  const tellRefusal = (error: unknown) =>
    tell({ tone: 'danger', text: text('common.failed'), detail: errorText(error) });

  const remove = async (note: Note): Promise<void> => {
    const answer = await send(note.documentId);
    if ('error' in answer) return tellRefusal(answer.error);
    setRemoved((before) => new Map(before).set(note.documentId, note));
  };

  const restore = async ({ documentId }: Note): Promise<void> => {
    const answer = await putBack(documentId);
    if ('error' in answer) return tellRefusal(answer.error);
    setRemoved((before) => new Map([...before].filter(([id]) => id !== documentId)));
  };

  return { removed, remove, restore };
};
