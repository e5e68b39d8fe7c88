import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useDeleteNoteMutation } from '../../../services/plan/notes';
import { errorMessage } from '../../../utils/errors';
import { useText } from '../../../utils/useText';

/**
 * Deletes notes so that it can be taken back: a deleted note is gone for good, with who wrote it and when. So it goes when the
 * slot is left, whichever way, and until then it is only out of sight.
 */
export const useNoteRemoval = () => {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const remove = useRemove();
  const latest = useRef({ removed, remove });
  latest.current = { removed, remove };

  useEffect(() => {
    const leave = () => {
      const { removed: going, remove: send } = latest.current;
      latest.current = { removed: new Set(), remove: send };
      for (const documentId of going) void send(documentId);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    removed,
    remove: (documentId: string) => setRemoved((before) => new Set(before).add(documentId)),
    keep: (documentId: string) => setRemoved((before) => new Set([...before].filter((one) => one !== documentId))),
  };
};

/** Whoever deleted it is elsewhere by then: a refusal is told above the page. */
const useRemove = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [send] = useDeleteNoteMutation();
  return async (documentId: string) => {
    const answer = await send(documentId);
    if (!('error' in answer)) return;
    const message = errorMessage(answer.error) ?? text('common.error.text');
    toggleNotification({ type: 'danger', message });
  };
};
